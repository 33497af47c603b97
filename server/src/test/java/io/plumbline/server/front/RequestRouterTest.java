package io.plumbline.server.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRouterTest {

  private final RequestRouter router =
      new RequestRouter(List.of("localhost", "s3.localhost", "labels.example.org"));

  @ParameterizedTest(name = "{0} {1} {2} → {3}")
  @DisplayName("What a request says of itself decides whom it is for")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # SageMaker, by its target, signed or not
          POST | /                     | X-Amz-Target: SageMaker.ListWorkteams | SAGEMAKER
          POST | /portal/api           | X-Amz-Target: SageMaker.ListWorkteams | SAGEMAKER
          POST | /                     | Content-Type: application/x-amz-json-1.1 | SAGEMAKER
          POST | /                     | Authorization: AWS4-HMAC-SHA256 Credential=K/20261123/us-east-1/sagemaker/aws4_request, SignedHeaders=host, Signature=0 | SAGEMAKER
          # Augmented AI's runtime, signed for SageMaker too, by its path
          POST | /human-loops          | Authorization: AWS4-HMAC-SHA256 Credential=K/20261123/us-east-1/sagemaker/aws4_request, SignedHeaders=host, Signature=0 | HUMAN_LOOPS
          GET  | /human-loops/a        | Authorization: AWS4-HMAC-SHA256 Credential=K/20261123/us-east-1/sagemaker/aws4_request, SignedHeaders=host, Signature=0 | HUMAN_LOOPS
          GET  | /human-loops/a        | Authorization: AWS4-HMAC-SHA256 Credential=K/20261123/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0 | OBJECT_STORE
          # Signed for a service that is not here: refused in the shape that most clients read
          POST | /                     | Authorization: AWS4-HMAC-SHA256 Credential=K/20261123/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=0 | TOKENS
          # S3, by its signature's scope
          GET  | /                     | Authorization: AWS4-HMAC-SHA256 Credential=K/20261123/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0 | OBJECT_STORE
          PUT  | /portal/x             | Authorization: AWS4-HMAC-SHA256 Credential=K/20261123/us-east-1/s3/aws4_request,SignedHeaders=host,Signature=0 | OBJECT_STORE
          GET  | /b/k                  | Authorization: AWS4-HMAC-SHA256 nonsense | OBJECT_STORE
          GET  | /b/k                  | Authorization: AWS K:signature | OBJECT_STORE
          GET  | /portal/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=K%2F20261123%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature=0 | Host: localhost:8080 | OBJECT_STORE
          GET  | /b/k?x-amz-signature=0 | Host: localhost:8080 | OBJECT_STORE
          GET  | /b/k?X-Amz-Credential=%zz | Host: localhost:8080 | OBJECT_STORE
          GET  | /b/k?AWSAccessKeyId=K&Signature=s&Expires=1 | Host: localhost:8080 | OBJECT_STORE
          GET  | /?X-Amz-Credential=K%2F20261123%2Fus-east-1%2Fsagemaker%2Faws4_request&X-Amz-Signature=0 | Host: localhost:8080 | SAGEMAKER
          # S3, by a bucket's name in the host, whatever the path
          GET  | /portal/a.jpg         | Host: photos.localhost:8080 | OBJECT_STORE
          GET  | /a.jpg                | Host: photos.s3.localhost | OBJECT_STORE
          GET  | /                     | Host: PHOTOS.Labels.Example.Org | OBJECT_STORE
          # S3, because nothing else is there: anonymous requests and preflights
          OPTIONS | /photos/a.jpg      | Origin: null | OBJECT_STORE
          GET  | /photos/a.jpg         | Host: localhost:8080 | OBJECT_STORE
          GET  | /portals/a.jpg        | Host: localhost:8080 | OBJECT_STORE
          GET  | /                     | Accept: */* | OBJECT_STORE
          PUT  | /                     | Accept: text/html | OBJECT_STORE
          # Pages
          GET  | /portal               | Host: localhost:8080 | PAGES
          GET  | /portal/              | Host: s3.localhost:8080 | PAGES
          POST | /portal/api/session   | Content-Type: application/json | PAGES
          GET  | /portal/pages/1?token=X-Amz-Signature | Host: localhost | PAGES
          GET  | /assets/crowd-html-elements.js | Host: 127.0.0.1:8080 | PAGES
          GET  | /console              | Host: example.org | PAGES
          GET  | /actuator/health      | Host: example.org | PAGES
          GET  | /favicon.ico          | Host: localhost | PAGES
          GET  | /portal/              | Authorization: Basic eDp5 | PAGES
          # The address alone
          GET  | /                     | Accept: text/html,application/xhtml+xml | HOME
          HEAD | /                     | Accept: text/html | HOME
          """)
  void route_ofRequest(String method, String target, String header, Route expected) {
    int colon = header.indexOf(':');

    assertThat(
            router.route(
                head(
                    method,
                    target,
                    Map.of(header.substring(0, colon), header.substring(colon + 1).strip()))))
        .isEqualTo(expected);
  }

  @Property
  void route_isFoundForEveryRequest(
      @ForAll String target, @ForAll String host, @ForAll String authorization) {
    assertThat(
            router.route(head("GET", target, Map.of("Host", host, "Authorization", authorization))))
        .isNotNull();
  }

  private static RequestHead head(String method, String target, Map<String, String> headers) {
    int question = target.indexOf('?');
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    return new RequestHead() {
      @Override
      public String method() {
        return method.toUpperCase(Locale.ROOT);
      }

      @Override
      public String path() {
        return question < 0 ? target : target.substring(0, question);
      }

      @Override
      public String query() {
        return question < 0 ? "" : target.substring(question + 1);
      }

      @Override
      public String header(String name) {
        return byName.get(name);
      }
    };
  }
}
