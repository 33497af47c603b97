package io.plumbline.server.portal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.S3Location;
import io.plumbline.segmentation.ObjectFinder;
import io.plumbline.segmentation.PixelArea;
import io.plumbline.segmentation.Prompt;
import io.plumbline.server.signin.PortalRefusal;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class SegmentDeskTest {

  private static final S3Location IMAGE = new S3Location("photos", "a.jpg");
  private static final Prompt BOX = new Prompt.Box(new PixelArea(0, 0, 10, 10));

  @Test
  void find_moreThanAtOnce_isRefusedUnread_andSaysWhenToAskAgain() {
    SegmentDesk full = new SegmentDesk(new ObjectFinder(), untouchable(), 0, Duration.ZERO);

    PortalRefusal refusal =
        catchThrowableOfType(PortalRefusal.class, () -> full.find("1", IMAGE, BOX));

    assertThat(refusal.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(refusal.code()).isEqualTo("TooManySegments");
    assertThat(refusal.retryAfter()).hasValue(Duration.ofSeconds(1));
  }

  /** Objects that nobody may look at. */
  private static JobStorage untouchable() {
    return new JobStorage(
        (ObjectStore)
            Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(),
                new Class<?>[] {ObjectStore.class},
                (proxy, method, arguments) -> {
                  throw new AssertionError("the store was asked: " + method.getName());
                }));
  }
}
