package org.gongjian.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.frame.api.SchemaNames;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Two rooms may use one name, but not for two beans (the application would not start) nor for two types that the interface
 * for programs shows (one schema would stand for both).
 */
class NamesApartTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongjian");

    @Test
    void noTwoBeansHaveOneName() {
        SameNames beans = new SameNames();
        HOUSE.stream()
                .filter(each -> each.isAnnotatedWith(Component.class) || each.isMetaAnnotatedWith(Component.class))
                .filter(each -> !each.isInterface() && !each.isAnnotation())
                .map(JavaClass::reflect)
                .forEach(each -> beans.add(beanName(each), each));
        assertThat(beans.size()).isGreaterThan(100);
        assertThat(beans.twice())
                .as("name one of them in its annotation, or better, rename it")
                .isEmpty();
    }

    @Test
    void noTwoTypesOfTheInterfaceHaveOneName() {
        ShownTypes shown = new ShownTypes();
        HOUSE.stream()
                .filter(each -> each.isAnnotatedWith(RestController.class))
                .map(JavaClass::reflect)
                .forEach(shown::ofController);
        SameNames names = new SameNames();
        shown.found().stream().filter(SchemaNames::isDescribed).forEach(each -> names.add(SchemaNames.of(each), each));
        assertThat(names.size()).isGreaterThan(50);
        assertThat(names.twice())
                .as("one schema would stand for both: rename one, or see ValuesInDocument")
                .isEmpty();
    }

    @Test
    void twoOfOneNameAreBothNamed() {
        SameNames names = new SameNames();
        names.add("same", One.Same.class);
        names.add("same", Other.Same.class);
        names.add("alone", One.class);
        assertThat(names.twice())
                .isEqualTo(Map.of("same", Set.of(One.Same.class.getName(), Other.Same.class.getName())));
    }

    @Test
    void whatTheInterfaceShowsIsFoundThroughListsAndRecords() {
        ShownTypes shown = new ShownTypes();
        shown.ofController(Door.class);
        assertThat(shown.found()).contains(One.Same.class, Other.Same.class, Whole.class);
    }

    private static String beanName(Class<?> bean) {
        return AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                new AnnotatedGenericBeanDefinition(bean), new SimpleBeanDefinitionRegistry());
    }

    record Whole(List<One.Same> some) {}

    static final class One {

        record Same(int number) {}
    }

    static final class Other {

        record Same(String text) {}
    }

    @RestController
    static final class Door {

        @PostMapping("/door")
        Map<String, Whole> open(@RequestBody Other.Same body) {
            return Map.of(body.text(), new Whole(List.of(new One.Same(1))));
        }
    }
}
