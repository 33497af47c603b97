package io.plumbline.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The arrows between the rooms, over all modules at once. */
@AnalyzeClasses(packages = "io.plumbline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final DescribedPredicate<JavaClass> ANY_OF_OURS =
      JavaClass.Predicates.resideInAPackage("io.plumbline..");

  @ArchTest
  static final ArchRule consolidationDependsOnNothing =
      dependsOnlyOn("consolidation", "io.plumbline.consolidation..");

  @ArchTest
  static final ArchRule consolidationOnTheShellKnowsConsolidationOnly =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.consolidationcli..")
          .should()
          .dependOnClassesThat(
              ANY_OF_OURS.and(
                  DescribedPredicate.not(
                      JavaClass.Predicates.resideInAnyPackage(
                          "io.plumbline.consolidationcli..", "io.plumbline.consolidation.."))));

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsConsolidationOnTheShell =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.plumbline.consolidationcli..",
              "io.plumbline.autolabelcli..",
              "io.plumbline.server.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.consolidationcli..");

  @ArchTest
  static final ArchRule automatedLabelingKnowsConsolidationOnly =
      classes()
          .that()
          .resideInAPackage("io.plumbline.autolabel..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.plumbline.autolabel..",
              "io.plumbline.consolidation..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule networksKnowAutomatedLabelingAndTheirRuntimeOnly =
      classes()
          .that()
          .resideInAPackage("io.plumbline.autolabelonnx..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.plumbline.autolabelonnx..",
              "io.plumbline.autolabel..",
              "java..",
              "ai.onnxruntime..",
              "ai.djl.huggingface.tokenizers..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule theNetworkThatIsTrainedKnowsAutomatedLabelingAndDjlOnly =
      classes()
          .that()
          .resideInAPackage("io.plumbline.autolabeldjl..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.plumbline.autolabeldjl..",
              "io.plumbline.autolabel..",
              "java..",
              "ai.djl..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsAutomatedLabelingOnTheShell =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.plumbline.autolabelcli..", "io.plumbline.server.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.autolabelcli..");

  @ArchTest
  static final ArchRule liquidDependsOnNothing = dependsOnlyOn("liquid", "io.plumbline.liquid..");

  @ArchTest
  static final ArchRule segmentationDependsOnOpenCvOnly =
      classes()
          .that()
          .resideInAPackage("io.plumbline.segmentation..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.plumbline.segmentation..",
              "java..",
              "javax.imageio..",
              "org.opencv..",
              "nu.pattern..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule onlyThePortalFindsObjects =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.plumbline.segmentation..",
              "io.plumbline.server.portal.segment..",
              "io.plumbline.benchmarks..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.segmentation..");

  @ArchTest
  static final ArchRule awsWireKnowsNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.aws..")
          .should()
          .dependOnClassesThat(
              ANY_OF_OURS.and(
                  DescribedPredicate.not(
                      JavaClass.Predicates.resideInAPackage("io.plumbline.aws.."))));

  @ArchTest
  static final ArchRule databaseKnowsNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.database..")
          .should()
          .dependOnClassesThat(
              ANY_OF_OURS.and(
                  DescribedPredicate.not(
                      JavaClass.Predicates.resideInAPackage("io.plumbline.database.."))));

  @ArchTest
  static final ArchRule functionsKnowNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.functions..")
          .should()
          .dependOnClassesThat(
              ANY_OF_OURS.and(
                  DescribedPredicate.not(
                      JavaClass.Predicates.resideInAPackage("io.plumbline.functions.."))));

  @ArchTest
  static final ArchRule objectStoreKnowsTheDatabaseOnly =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.objectstore..")
          .should()
          .dependOnClassesThat(
              ANY_OF_OURS.and(
                  DescribedPredicate.not(
                      JavaClass.Predicates.resideInAnyPackage(
                          "io.plumbline.objectstore..", "io.plumbline.database.."))));

  @ArchTest
  static final ArchRule onlyTheEmbeddedStoreKnowsTheDatabase =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.objectstore..")
          .and()
          .resideOutsideOfPackage("io.plumbline.objectstore.embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.database..");

  @ArchTest
  static final ArchRule labelingKnowsLibrariesButNoFrameworkAndNoRows =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.labeling..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "jakarta.servlet..",
              "java.sql..",
              "javax.sql..",
              "software.amazon.awssdk..",
              "io.plumbline.database..",
              "io.plumbline.functions..",
              "io.plumbline.aws..",
              "io.plumbline.server..",
              "io.plumbline.objectstore.rest..",
              "io.plumbline.objectstore.embedded..",
              "io.plumbline.objectstore.s3..");

  @ArchTest
  static final ArchRule theOutputOfAJobFlowsOneWay =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.plumbline.labeling.manifest..",
              "io.plumbline.labeling.tasktype..",
              "io.plumbline.labeling.template..",
              "io.plumbline.labeling.workforce..",
              "io.plumbline.labeling.task..",
              "io.plumbline.labeling.job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.labeling.engine..");

  @ArchTest
  static final ArchRule activationConditionsArePure =
      classes()
          .that()
          .resideInAPackage("io.plumbline.labeling.activation..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.plumbline.labeling.activation..",
              "io.plumbline.labeling.error..",
              "java.lang..",
              "java.nio..",
              "java.security..",
              "java.util..",
              "org.jspecify..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule roomsOfLabelingAreFreeOfCycles =
      slices().matching("io.plumbline.labeling.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule roomsOfTheServerAreFreeOfCycles =
      slices().matching("io.plumbline.server.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rowsAreReachedInPersistence =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.plumbline.server.portal..",
              "io.plumbline.server.sagemaker..",
              "io.plumbline.server.front..",
              "io.plumbline.server.s3..",
              "io.plumbline.server.web..",
              "io.plumbline.server.cli..",
              "io.plumbline.server.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

  /** Such a stream keeps its connection until it is closed, and there are few. */
  @ArchTest
  static final ArchRule rowsAreReadToTheirEnd =
      noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

  @ArchTest
  static final ArchRule commandsAreTheOutermostRoom =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline..")
          .and()
          .resideOutsideOfPackage("io.plumbline.server.cli..")
          .and()
          .doNotHaveFullyQualifiedName(PlumblineApplication.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.server.cli..");

  @ArchTest
  static final ArchRule namesSayWhatAClassIsFor =
      classes()
          .should()
          .haveNameNotMatching(".*(Utils?|Helpers?|Managers?|Impl|Misc|Common)(\\$.*)?");

  @ArchTest static final ArchRule logsGoThroughALogger = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule onlyCommandsPrint =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.server.cli..")
          .and()
          // The main class of a process whose standard streams are its protocol.
          .doNotHaveFullyQualifiedName("io.plumbline.functions.program.JavaHost")
          .should(ACCESS_STANDARD_STREAMS);

  private static ArchRule dependsOnlyOn(String room, String itself) {
    return classes()
        .that()
        .resideInAPackage("io.plumbline." + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(itself, "java..", "org.jspecify..");
  }
}
