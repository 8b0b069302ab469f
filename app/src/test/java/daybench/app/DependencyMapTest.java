package daybench.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.ServerSocket;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The design's dependency map and bans, checked on the compiled classes of every module. */
class DependencyMapTest {
  private static final String[] TORCH = {"ai.djl.."};
  private static final String[] USER_INTERFACE = {"javafx..", "org.controlsfx..", "eu.hansolo.."};

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("daybench");

  @Test
  void sees_the_classes_it_judges() {
    Assertions.assertTrue(
        classes.stream().filter(c -> c.getPackageName().startsWith("daybench.engine")).count()
            > 10);
    Assertions.assertTrue(
        classes.stream().filter(c -> c.getPackageName().startsWith("daybench.datasets")).count()
            > 10);
  }

  @Test
  void datasets_know_no_torch_and_no_other_module() {
    check(
        noClasses()
            .that()
            .resideInAPackage("daybench.datasets..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "daybench.engine..",
                        "daybench.controllers..",
                        "daybench.views..",
                        "daybench.assets..",
                        "daybench.app..")
                    .or(resideInAnyPackage(TORCH))
                    .or(resideInAnyPackage(USER_INTERFACE))));
  }

  @Test
  void engine_depends_on_datasets_only() {
    check(
        noClasses()
            .that()
            .resideInAPackage("daybench.engine..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("daybench.controllers..", "daybench.views..", "daybench.app..")
                    .or(resideInAnyPackage(USER_INTERFACE))));
  }

  @Test
  void torch_stays_inside_the_engine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("daybench.engine..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(TORCH)));
  }

  @Test
  void controllers_know_neither_views_nor_controls() {
    check(
        noClasses()
            .that()
            .resideInAPackage("daybench.controllers..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "daybench.views..",
                    "daybench.app..",
                    "javafx.scene..",
                    "javafx.stage..",
                    "org.controlsfx..",
                    "eu.hansolo..")));
  }

  @Test
  void packages_of_controllers_depend_on_each_other_in_no_circle() {
    slices().matching("daybench.controllers.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void views_reach_the_engine_only_through_controllers() {
    check(
        noClasses()
            .that()
            .resideInAPackage("daybench.views..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("daybench.engine..", "daybench.datasets..", "daybench.app..")));
  }

  @Test
  void assets_depend_on_nothing() {
    check(
        noClasses()
            .that()
            .resideInAPackage("daybench.assets..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "daybench.engine..",
                    "daybench.datasets..",
                    "daybench.controllers..",
                    "daybench.views..",
                    "daybench.app..")));
  }

  @Test
  void only_the_command_line_prints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("daybench.engine.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void nothing_uses_java_serialisation_or_listens() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ObjectOutputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ServerSocket.class));
  }

  private void check(ArchRule rule) {
    // Modules of the window may still be empty; sees_the_classes_it_judges guards the others.
    rule.allowEmptyShould(true).check(classes);
  }
}
