package org.gongjian.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.gongjian", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Utils?|Helper|DTO|Dto)$")
            .andShould()
            .notHaveSimpleName("DistrictTransactionManager")
            .as("no Impl, Manager, Util, Helper or DTO (Spring's own word apart)");

    @ArchTest
    static final ArchRule noRoomForLeftovers =
            noClasses().should().resideInAnyPackage("..common..", "..util..", "..utils..", "..shared..", "..helpers..");

    @ArchTest
    static final ArchRule pagesAskFacades = noClasses()
            .that()
            .resideInAPackage("..web..")
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .beAnnotatedWith(Transactional.class)
            .as("controllers run no SQL and open no transactions: no rule lives in a controller");

    @ArchTest
    static final ArchRule controllersAreFurniture = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule facadesDoNotKnowTheWeb = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..web..",
                    "..api..",
                    "org.gongjian.frame..",
                    "org.gongjian.identity..",
                    "org.gongjian.operations..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.gongjian.operations..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Autowired")
            .as("constructors take what a class needs");

    @ArchTest
    static final ArchRule recordsAreAskedByName =
            methods().that().areDeclaredInClassesThat().areRecords().should().haveNameNotMatching("get[A-Z].*");
}
