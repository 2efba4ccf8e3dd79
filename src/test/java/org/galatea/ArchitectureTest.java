package org.galatea;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The walls between the rooms")
class ArchitectureTest {

    private static final String ROOT = "org.galatea";
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);
    private static final String[] CORE = {
        ROOT + ".guide..",
        ROOT + ".interview",
        ROOT + ".triage..",
        ROOT + ".vignette..",
        ROOT + ".proof.."
    };

    @Test
    @DisplayName("were really looked at")
    void sawTheCode() {
        assertThat(CODE).hasSizeGreaterThan(60);
    }

    @Test
    void coreIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "com.vaadin..", "jakarta..", "java.sql..")
                .because("the advice must not depend on how it is shown or stored")
                .check(CODE);
    }

    @Test
    void onlyOnePackageKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".triage.drools..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .because("the engine can be replaced, and is checked against the model")
                .check(CODE);
    }

    @Test
    void onlyOnePackageKnowsHapi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".fhir..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ca.uhn..", "org.hl7..")
                .because("FHIR is one of several forms of the advice, not its source")
                .check(CODE);
    }

    @Test
    void onlyOnePackageWritesPdf() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".pdf..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..")
                .because("every paper has the same fonts and tags, and fetches nothing")
                .check(CODE);
    }

    @Test
    void theGuideDependsOnNobody() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".guide..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".interview..",
                        ROOT + ".triage..",
                        ROOT + ".vignette..",
                        ROOT + ".live..")
                .because("a guide is content; everything else reads it")
                .check(CODE);
    }

    @Test
    void nobodyDependsOnTheEdges() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".guide..",
                        ROOT + ".interview",
                        ROOT + ".triage..",
                        ROOT + ".vignette..",
                        ROOT + ".article",
                        ROOT + ".live..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "..ui..",
                        ROOT + ".api..",
                        ROOT + ".fhir..",
                        ROOT + ".cli..",
                        ROOT + ".shell..")
                .because("pages, API and commands may change without touching the advice")
                .check(CODE);
    }

    @Test
    void roomsHaveNoCircles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("dependencies point one way")
                .check(CODE);
    }

    @Test
    void viewsArePackagePrivate() {
        classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .bePackagePrivate()
                .because("other rooms reach a page by its address")
                .check(CODE);
    }

    @Test
    void viewsUseNoInlineStyles() {
        noClasses()
                .should()
                .callMethod("com.vaadin.flow.component.HasStyle", "getStyle")
                .orShould()
                .callMethod("com.vaadin.flow.dom.Element", "getStyle")
                .because("looks stand in frontend/, where dark mode and print can change them")
                .check(CODE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CODE.stream().map(JavaClass::getPackageName).distinct())
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(
                                        Arrays.stream(
                                                        Class.forName(name + ".package-info")
                                                                .getAnnotations())
                                                .map(annotation ->
                                                        annotation.annotationType().getName()))
                                .contains(NullMarked.class.getName()));
    }
}
