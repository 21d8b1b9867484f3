package dev.rollcall.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rollcall.RollcallApplication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds the module plan. ArchUnit fails a rule that matches no class, so a rule cannot guard what does not exist. */
@AnalyzeClasses(packages = "dev.rollcall", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    @ArchTest
    static final ArchRule onlyProcessPackagesAndWorkflowKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "dev.rollcall.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule delegatesLiveInProcessPackages = classes()
            .that()
            .implement("org.camunda.bpm.engine.delegate.JavaDelegate")
            .should()
            .resideInAPackage("..process..");

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForTheTime = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("..test..")))
            .should()
            .callMethodWhere(new DescribedPredicate<>("now() without a clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && TIME_TYPES.contains(call.getTargetOwner().getName());
                }
            });

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule controllersLiveInWebPackages = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAnyPackage("..web..");

    @ArchTest
    static final ArchRule handlersThatReadDoNotReturnEntities = methods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .should()
            .notHaveRawReturnType(new DescribedPredicate<JavaClass>("a JPA entity") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith("jakarta.persistence.Entity");
                }
            });

    /** The rest of the API's description is held by ApiDescriptionWebTest. */
    @ArchTest
    static final ArchRule callsOfTheApiAreDescribed = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Api")
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(Operation.class)
            .andShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Tag.class);

    @ArchTest
    static final ArchRule noNamesThatSayLittle = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(RollcallApplication.class).verify();
    }
}
