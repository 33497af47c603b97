package io.plumbline.server.notification;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.notification.JobAnnouncements;
import io.plumbline.labeling.notification.NotificationDelivery;
import io.plumbline.labeling.notification.TeamAnnouncements;
import io.plumbline.labeling.notification.TeamNotificationRepository;
import io.plumbline.labeling.notification.TopicPublisher;
import io.plumbline.labeling.workforce.WorkteamRepository;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.sagemaker.workforce.AdvertisedAddress;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires notifications up; without an endpoint nothing is noted and nobody told. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

  @Bean
  JobAnnouncements jobAnnouncements(
      WorkteamRepository workteams,
      TeamNotificationRepository notifications,
      Transactions transactions,
      PlumblineSettings settings,
      Clock clock) {
    return settings.snsEndpoint() == null
        ? JobAnnouncements.NONE
        : new TeamAnnouncements(
            workteams,
            notifications,
            transactions,
            AdvertisedAddress.of(settings).url() + "/portal/",
            clock);
  }

  @Bean
  TopicPublisher topicPublisher(PlumblineSettings settings) {
    URI endpoint = settings.snsEndpoint();
    return endpoint == null ? (topic, subject, message) -> {} : new SnsPublisher(endpoint);
  }

  @Bean
  NotificationDelivery notificationDelivery(
      TeamNotificationRepository notifications,
      TopicPublisher publisher,
      Transactions transactions,
      Clock clock) {
    return new NotificationDelivery(notifications, publisher, transactions, clock);
  }

  @Bean
  @ConditionalOnWebApplication
  NotificationTimer notificationTimer(NotificationDelivery delivery, PlumblineSettings settings) {
    return new NotificationTimer(settings.snsEndpoint() == null ? () -> {} : delivery::deliver);
  }
}
