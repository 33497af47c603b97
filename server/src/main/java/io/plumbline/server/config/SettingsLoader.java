package io.plumbline.server.config;

import io.plumbline.autolabeldjl.ConvolutionalNetwork;
import io.plumbline.autolabeldjl.PyTorchMissingException;
import io.plumbline.database.DatabaseSettings;
import io.plumbline.server.config.ObjectStoreSettings.Embedded;
import io.plumbline.server.config.ObjectStoreSettings.S3Endpoint;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the settings out of what was said, strongest first: command line option, environment
 * variable, file, default.
 *
 * <p>The file is the one that {@code --config} or {@code PLUMBLINE_CONFIG} names, else {@code
 * plumbline.properties} in the data folder if there is one. A relative path starts at the working
 * folder. Immutable.
 */
public final class SettingsLoader {

  /** The file in the data folder that is read when none is named. */
  public static final String FILE_NAME = "plumbline.properties";

  /** The option that names a file. */
  public static final String CONFIG_OPTION = "config";

  private static final String CONFIG_VARIABLE = "PLUMBLINE_CONFIG";

  private final Map<String, String> environment;
  private final Path workingFolder;

  /**
   * @param environment the process's environment variables
   * @param workingFolder where relative paths start
   */
  public SettingsLoader(Map<String, String> environment, Path workingFolder) {
    this.environment = Map.copyOf(environment);
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
  }

  /**
   * Reads the settings.
   *
   * @param options what the command line says, by {@link Setting#key}, and {@code config}
   * @throws SettingsException if a value or the file cannot be used
   */
  public PlumblineSettings load(Map<String, String> options) {
    SettingValues values = new SettingValues();
    for (Setting setting : Setting.values()) {
      put(values, setting, options.get(setting.key()), "option " + setting.option());
      String variable = setting.environmentVariable();
      put(values, setting, environment.get(variable), "environment variable " + variable);
    }
    String named = options.getOrDefault(CONFIG_OPTION, environment.get(CONFIG_VARIABLE));
    Path file = named == null ? data(values).resolve(FILE_NAME) : workingFolder.resolve(named);
    if (named != null || Files.exists(file)) {
      readFile(values, file, named != null);
    }
    PlumblineSettings settings = settings(values);
    values.check();
    return settings;
  }

  private static void put(
      SettingValues values, Setting setting, @Nullable String value, String origin) {
    if (value != null) {
      values.put(setting, value, origin);
    }
  }

  private static void readFile(SettingValues values, Path file, boolean mayNameData) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      values.problem("settings file " + file + " cannot be read: " + e.getMessage());
      return;
    }
    for (Setting setting : Setting.values()) {
      put(values, setting, properties.getProperty(setting.key()), file + ", " + setting.key());
    }
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (Arrays.stream(Setting.values()).noneMatch(setting -> setting.key().equals(key))) {
        values.problem(file + ": there is no setting \"" + key + "\"");
      } else if (key.equals(Setting.DATA.key()) && !mayNameData) {
        values.problem(file + ": a file in the data folder cannot say where the data folder is");
      }
    }
  }

  private PlumblineSettings settings(SettingValues values) {
    Path data = data(values);
    return new PlumblineSettings(
        values.read(Setting.PORT, "a port number from 0 to 65535", SettingParsers::port),
        values.read(Setting.BIND, "an IP address or a host name", SettingParsers::notBlank),
        data,
        values.read(Setting.REGION, "a region such as us-east-1", SettingParsers::region),
        values.read(Setting.ACCOUNT_ID, "an account of 12 digits", SettingParsers::accountId),
        origin(values, Setting.PUBLIC_URL),
        values.read(
            Setting.BASE_DOMAINS, "a list of host names with commas", SettingParsers::hostNames),
        database(values, data),
        objectStore(values, data),
        origin(values, Setting.SNS_ENDPOINT),
        values.read(
            Setting.CONNECTION_TIMEOUT, "a time from 1s to 10m", SettingParsers::connectionTimeout),
        values.read(
            Setting.REQUEST_HEAD_LIMIT, "a size from 8KB to 1MB", SettingParsers::requestHeadLimit),
        values.read(
            Setting.AUTOMATED_LABELING_MINIMUM,
            "a number from 50 to 100000",
            SettingParsers::automatedLabelingMinimum),
        networks(values),
        values.read(Setting.METRICS, "true or false", SettingParsers::truth));
  }

  private static @Nullable URI origin(SettingValues values, Setting setting) {
    if (values.text(setting).isEmpty()) {
      return null;
    }
    List<URI> one =
        values.read(
            setting,
            "an http or https address without a path",
            text -> text.isEmpty() ? List.of() : List.of(SettingParsers.origin(text)));
    return one.isEmpty() ? null : one.get(0);
  }

  private NetworkSettings networks(SettingValues values) {
    Path model = file(values, Setting.TEXT_MODEL);
    Path tokenizer = file(values, Setting.TEXT_MODEL_TOKENIZER);
    if ((model == null) != (tokenizer == null)) {
      values.problem(
          "%s and %s go together: a network and the tokenizer.json that it came with"
              .formatted(Setting.TEXT_MODEL.key(), Setting.TEXT_MODEL_TOKENIZER.key()));
    }
    return new NetworkSettings(
        model, tokenizer, file(values, Setting.PICTURE_MODEL), trainsOnPictures(values));
  }

  private static boolean trainsOnPictures(SettingValues values) {
    boolean trains =
        values.read(Setting.PICTURE_LEARNER, "none or network", SettingParsers::pictureLearner);
    if (trains) {
      try {
        ConvolutionalNetwork.small();
      } catch (PyTorchMissingException e) {
        values.problem(Setting.PICTURE_LEARNER.key() + ": " + e.getMessage());
      }
    }
    return trains;
  }

  private @Nullable Path file(SettingValues values, Setting setting) {
    if (values.text(setting).isEmpty()) {
      return null;
    }
    List<Path> one =
        values.read(
            setting,
            "a file that this user can read",
            text ->
                text.isEmpty()
                    ? List.of()
                    : List.of(SettingParsers.file(workingFolder.resolve(text).normalize())));
    return one.isEmpty() ? null : one.get(0);
  }

  private static DatabaseSettings database(SettingValues values, Path data) {
    DatabaseSettings embedded = DatabaseSettings.sqlite(data.resolve("plumbline.db"));
    return values.read(
        Setting.DATABASE_URL,
        "jdbc:postgresql://host/database or jdbc:sqlite:file",
        url ->
            url.isEmpty()
                ? embedded
                : DatabaseSettings.of(
                    SettingParsers.jdbcUrl(url),
                    values.text(Setting.DATABASE_USER),
                    values.text(Setting.DATABASE_PASSWORD)));
  }

  private static ObjectStoreSettings objectStore(SettingValues values, Path data) {
    if (values.text(Setting.OBJECT_STORE_ENDPOINT).isEmpty()) {
      return new Embedded(data.resolve("objects"));
    }
    String accessKeyId = values.text(Setting.OBJECT_STORE_ACCESS_KEY_ID);
    String secret = values.text(Setting.OBJECT_STORE_SECRET_ACCESS_KEY);
    if (accessKeyId.isEmpty() || secret.isEmpty()) {
      values.problem(
          "with %s, %s and %s are needed too"
              .formatted(
                  Setting.OBJECT_STORE_ENDPOINT.key(),
                  Setting.OBJECT_STORE_ACCESS_KEY_ID.key(),
                  Setting.OBJECT_STORE_SECRET_ACCESS_KEY.key()));
    }
    URI endpoint =
        values.read(
            Setting.OBJECT_STORE_ENDPOINT,
            "an http or https address without a path",
            text -> SettingParsers.origin(text.isEmpty() ? "http://localhost" : text));
    return new S3Endpoint(
        endpoint,
        values.read(
            Setting.OBJECT_STORE_REGION, "a region such as us-east-1", SettingParsers::region),
        accessKeyId,
        secret,
        values.read(Setting.OBJECT_STORE_PATH_STYLE, "true or false", SettingParsers::truth));
  }

  private Path data(SettingValues values) {
    return values.read(
        Setting.DATA,
        "a path",
        text -> workingFolder.resolve(SettingParsers.notBlank(text)).normalize());
  }
}
