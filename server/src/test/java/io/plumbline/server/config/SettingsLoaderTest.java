package io.plumbline.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plumbline.database.DatabaseSettings;
import io.plumbline.server.config.ObjectStoreSettings.Embedded;
import io.plumbline.server.config.ObjectStoreSettings.S3Endpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class SettingsLoaderTest {

  @TempDir Path folder;

  @Test
  void defaults_areForOneMachine() {
    PlumblineSettings settings = load(Map.of(), Map.of());

    Path data = folder.resolve("data");
    assertThat(settings)
        .isEqualTo(
            new PlumblineSettings(
                8080,
                "127.0.0.1",
                data,
                "us-east-1",
                "111122223333",
                null,
                List.of("localhost", "s3.localhost"),
                DatabaseSettings.sqlite(data.resolve("plumbline.db")),
                new Embedded(data.resolve("objects")),
                null,
                Duration.ofSeconds(20),
                DataSize.ofKilobytes(32),
                1250,
                NetworkSettings.usual(),
                false));
  }

  @Test
  void everySetting_canComeFromTheFile() throws IOException {
    write("texts.onnx", "");
    write("tokenizer.json", "");
    write("pictures.onnx", "");
    Path file =
        write(
            "plumbline.conf",
            """
            port=9000
            bind=0.0.0.0
            data=elsewhere
            region=eu-west-3
            account-id=999988887777
            public-url=https://labels.example.org/
            base-domains=Labels.example.org, s3.example.org
            database-url=jdbc:postgresql://db/plumbline
            database-user=plumbline
            database-password=secret one
            object-store-endpoint=https://s3.example.org
            object-store-region=eu-west-3
            object-store-access-key-id=id
            object-store-secret-access-key=secret two
            object-store-path-style=false
            sns-endpoint=https://sns.eu-west-3.amazonaws.com
            connection-timeout=1m
            request-head-limit=64KB
            automated-labeling-minimum=400
            text-model=texts.onnx
            text-model-tokenizer=tokenizer.json
            picture-model=pictures.onnx
            picture-learner=none
            metrics=true
            """);

    PlumblineSettings settings = load(Map.of("config", file.toString()), Map.of());

    assertThat(settings)
        .isEqualTo(
            new PlumblineSettings(
                9000,
                "0.0.0.0",
                folder.resolve("elsewhere"),
                "eu-west-3",
                "999988887777",
                URI.create("https://labels.example.org"),
                List.of("labels.example.org", "s3.example.org"),
                DatabaseSettings.of("jdbc:postgresql://db/plumbline", "plumbline", "secret one"),
                new S3Endpoint(
                    URI.create("https://s3.example.org"), "eu-west-3", "id", "secret two", false),
                URI.create("https://sns.eu-west-3.amazonaws.com"),
                Duration.ofMinutes(1),
                DataSize.ofKilobytes(64),
                400,
                new NetworkSettings(
                    folder.resolve("texts.onnx"),
                    folder.resolve("tokenizer.json"),
                    folder.resolve("pictures.onnx"),
                    false),
                true));
  }

  @Test
  void option_isStrongerThanEnvironment_andThatThanTheFile() throws IOException {
    write("data/plumbline.properties", "port=1\nregion=eu-west-1\nbind=127.0.0.2\n");

    PlumblineSettings settings =
        load(Map.of("port", "3"), Map.of("PLUMBLINE_PORT", "2", "PLUMBLINE_REGION", "eu-west-2"));

    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.region()).isEqualTo("eu-west-2");
    assertThat(settings.bind()).isEqualTo("127.0.0.2");
  }

  @Test
  void file_isFoundThroughTheEnvironment() throws IOException {
    Path file = write("my settings.conf", "port=4711");

    assertThat(load(Map.of(), Map.of("PLUMBLINE_CONFIG", file.toString())).port()).isEqualTo(4711);
  }

  @ParameterizedTest
  @CsvSource({
    "port, 65536, a port number from 0 to 65535",
    "port, -1, a port number from 0 to 65535",
    "port, http, a port number from 0 to 65535",
    "region, Paris, a region such as us-east-1",
    "account-id, 1234, an account of 12 digits",
    "public-url, ftp://example.org, an http or https address without a path",
    "public-url, https://example.org/portal, an http or https address without a path",
    "base-domains, 'a.example,,b.example', a list of host names with commas",
    "database-url, jdbc:mysql://host/db, jdbc:postgresql://host/database or jdbc:sqlite:file",
    "connection-timeout, 500ms, a time from 1s to 10m",
    "connection-timeout, 11m, a time from 1s to 10m",
    "request-head-limit, 4KB, a size from 8KB to 1MB",
    "request-head-limit, 2MB, a size from 8KB to 1MB",
    "picture-model, no.onnx, a file that this user can read",
    "picture-learner, yes, none or network",
    "metrics, yes, true or false",
  })
  void badValue_isNamedWithItsSourceAndWhatIsGood(String key, String value, String expected) {
    assertThatThrownBy(() -> load(Map.of(key, value), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessage("option --%s: \"%s\" is not %s", key, value, expected);
  }

  @Test
  void textModelWithoutItsTokenizer_isRefused() throws IOException {
    write("texts.onnx", "");

    assertThatThrownBy(() -> load(Map.of("text-model", "texts.onnx"), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("text-model and text-model-tokenizer go together");
  }

  @Test
  void networkThatCannotBeTrained_isRefused() {
    assumeThat(getClass().getResource("/native/lib/pytorch.properties")).isNull();

    assertThatThrownBy(() -> load(Map.of("picture-learner", "network"), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("picture-learner: ")
        .hasMessageContaining("./plumbline build --with-djl");
  }

  @Test
  void allBadValues_areNamedAtOnce() {
    assertThatThrownBy(() -> load(Map.of("port", "x"), Map.of("PLUMBLINE_ACCOUNT_ID", "y")))
        .hasMessageContaining("option --port: \"x\"")
        .hasMessageContaining("environment variable PLUMBLINE_ACCOUNT_ID: \"y\"");
  }

  @Test
  void unknownKeyInFile_isRefused() throws IOException {
    Path file = write("data/plumbline.properties", "prot=8080");

    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .hasMessage(file + ": there is no setting \"prot\"");
  }

  @Test
  void dataFolder_cannotBeNamedByAFileInIt() throws IOException {
    write("data/plumbline.properties", "data=/elsewhere");

    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .hasMessageContaining("a file in the data folder cannot say where the data folder is");
  }

  @Test
  void namedFileThatIsMissing_isRefused() {
    assertThatThrownBy(() -> load(Map.of("config", "missing.conf"), Map.of()))
        .hasMessageContaining("missing.conf")
        .hasMessageContaining("cannot be read");
  }

  @Test
  void endpointWithoutKey_isRefused() {
    assertThatThrownBy(() -> load(Map.of("object-store-endpoint", "http://s3:9000"), Map.of()))
        .hasMessageContaining("object-store-access-key-id")
        .hasMessageContaining("object-store-secret-access-key are needed too");
  }

  @Test
  void secrets_areNeverShown() throws IOException {
    Path file =
        write(
            "plumbline.conf",
            """
            object-store-endpoint=http://s3:9000
            object-store-access-key-id=id
            object-store-secret-access-key=hidden-one
            database-url=jdbc:postgresql://db/plumbline
            database-password=hidden-two
            """);

    PlumblineSettings settings = load(Map.of("config", file.toString()), Map.of());

    assertThat(settings.toString()).doesNotContain("hidden-one").doesNotContain("hidden-two");
  }

  private PlumblineSettings load(Map<String, String> options, Map<String, String> environment) {
    return new SettingsLoader(environment, folder).load(options);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
