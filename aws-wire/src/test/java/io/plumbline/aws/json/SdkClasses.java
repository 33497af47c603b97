package io.plumbline.aws.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Every request, response and structure class in the SDK's SageMaker jar. */
final class SdkClasses {
  private SdkClasses() {}

  static List<Class<? extends SdkPojo>> all() {
    try (JarFile jar =
        new JarFile(
            Path.of(
                    SageMakerRequest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(
              name -> name.startsWith(SageMakerRequest.class.getPackageName().replace('.', '/')))
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .<Class<?>>map(name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
          .flatMap(SdkClasses::structure)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new builder, as {@code CreateLabelingJobRequest.builder()} gives it. */
  static SdkPojo builder(Class<? extends SdkPojo> type) {
    try {
      return (SdkPojo) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static SdkPojo build(SdkPojo builder) {
    return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
  }

  private static Stream<Class<? extends SdkPojo>> structure(Class<?> type) {
    boolean structure =
        SdkPojo.class.isAssignableFrom(type)
            && !SdkException.class.isAssignableFrom(type)
            && !Modifier.isAbstract(type.getModifiers());
    return structure ? Stream.of(type.asSubclass(SdkPojo.class)) : Stream.of();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, SdkClasses.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
