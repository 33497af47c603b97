package io.plumbline.server.sagemaker.humantaskui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.humantaskui.HumanTaskUi;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.tag.TagSet;
import io.plumbline.server.persistence.humantaskui.JdbcHumanTaskUiRepository;
import io.plumbline.server.persistence.tag.JdbcTagRepository;
import io.plumbline.server.sagemaker.workforce.AdvertisedAddress;
import io.plumbline.server.testing.PeopleParts;
import io.plumbline.server.testing.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class TemplateContentControllerTest {

  private static final String PAGE = "<script>alert('고양이')</script>";

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
  private HumanTaskUis uis;
  private MockMvcTester mvc;
  private String url;

  @BeforeEach
  void open() {
    uis =
        new HumanTaskUis(
            new ServiceIdentity(PeopleParts.REGION),
            new JdbcHumanTaskUiRepository(database.get()),
            new JdbcTagRepository(database.get()),
            PeopleParts.transactions(database.get()),
            clock);
    TemplateLinks links =
        new TemplateLinks(
            new AdvertisedAddress(URI.create("http://localhost:8080")),
            PeopleParts.cipher(),
            clock);
    mvc = MockMvcTester.of(new TemplateContentController(links, uis));
    HumanTaskUi ui = uis.create("111122223333", "page", PAGE, TagSet.NONE);
    url = links.to(ui);
  }

  @Test
  void aTemplate_isAnsweredAsTextThatNoBrowserRuns() {
    assertThat(mvc.get().uri(url))
        .hasStatusOk()
        .hasContentType("text/plain;charset=UTF-8")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
        .hasBodyTextEqualTo(PAGE);
  }

  @Test
  void afterItsTime_orWithoutItsTemplate_aLinkLeadsNowhere() {
    clock.advance(Duration.ofMinutes(14));
    uis.delete("111122223333", "page");
    assertThat(mvc.get().uri(url)).hasStatus(404);

    clock.advance(Duration.ofMinutes(2));
    assertThat(mvc.get().uri(url)).hasStatus(404);
    assertThat(mvc.get().uri("/console/human-task-uis/nothing")).hasStatus(404);
  }
}
