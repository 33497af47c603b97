package io.plumbline.server.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Waits until a service is stopped, by a signal or by closing it. */
final class ServiceEnd {

  private ServiceEnd() {}

  static void await(ConfigurableApplicationContext service) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    ApplicationListener<ContextClosedEvent> listener = event -> end.countDown();
    service.addApplicationListener(listener);
    if (service.isActive()) {
      end.await();
    }
  }
}
