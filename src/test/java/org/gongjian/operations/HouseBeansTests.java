package org.gongjian.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.classreading.MetadataReaderFactory;

class HouseBeansTests {

    private final HouseBeans beans = new HouseBeans();

    @Test
    void whoAsksForAClassIsGivenItsOneComponent() throws IOException {
        component("porch", Lamp.class);
        component("room", Room.class);
        beans.freezeConfiguration();

        assertThat(beans.getBean(Room.class).light()).isSameAs(beans.getBean("porch"));
    }

    @Test
    void twoComponentsOfOneClassAreStillOneTooMany() throws IOException {
        component("porch", Lamp.class);
        component("cellar", Lamp.class);
        component("room", Room.class);
        beans.freezeConfiguration();

        assertThatThrownBy(() -> beans.getBean(Room.class))
                .isInstanceOf(UnsatisfiedDependencyException.class)
                .hasRootCauseInstanceOf(NoUniqueBeanDefinitionException.class);
    }

    @Test
    void aPrimaryBeanOfTheClassComesFirst() throws IOException {
        component("porch", Lamp.class);
        component("room", Room.class);
        var chandelier = new RootBeanDefinition(Lamp.class, Lamp::new);
        chandelier.setPrimary(true);
        beans.registerBeanDefinition("chandelier", chandelier);
        beans.freezeConfiguration();

        assertThat(beans.getBean(Room.class).light()).isSameAs(beans.getBean("chandelier"));
    }

    @Test
    void whatAMethodMakesIsFoundByWhatItTurnedOutToBe() {
        var made = new RootBeanDefinition();
        made.setTargetType(Object.class);
        made.setInstanceSupplier(Lamp::new);
        beans.registerBeanDefinition("made", made);
        beans.freezeConfiguration();

        assertThat(beans.getBeanNamesForType(Lamp.class)).isEmpty();
        beans.getBean("made");
        assertThat(beans.getBeanNamesForType(Lamp.class)).containsExactly("made");
    }

    @Test
    void whatIsRegisteredLateIsFoundToo() throws IOException {
        component("porch", Lamp.class);
        beans.freezeConfiguration();
        assertThat(beans.getBeanNamesForType(Lamp.class)).containsExactly("porch");

        beans.registerSingleton("torch", new Lamp());
        assertThat(beans.getBeanNamesForType(Lamp.class)).containsExactly("porch", "torch");

        component("cellar", Lamp.class);
        assertThat(beans.getBeanNamesForType(Lamp.class)).containsExactlyInAnyOrder("porch", "torch", "cellar");
    }

    @Test
    void aTypeWithParametersIsComparedWithThem() throws IOException {
        component("lengths", Lengths.class);
        component("halves", Halves.class);
        beans.freezeConfiguration();

        assertThat(beans.getBeanNamesForType(Function.class)).containsExactly("lengths", "halves");
        assertThat(beans.getBeanNamesForType(
                        ResolvableType.forClassWithGenerics(Function.class, Integer.class, Integer.class)))
                .containsExactly("halves");
    }

    private void component(String name, Class<?> type) throws IOException {
        var scanned = new ScannedGenericBeanDefinition(
                MetadataReaderFactory.create(type.getClassLoader()).getMetadataReader(type.getName()));
        scanned.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        beans.registerBeanDefinition(name, scanned);
    }

    static class Lamp {}

    static class Room {

        private final Lamp light;

        Room(Lamp light) {
            this.light = light;
        }

        Lamp light() {
            return light;
        }
    }

    static class Lengths implements Function<String, Integer> {

        @Override
        public Integer apply(String text) {
            return text.length();
        }
    }

    static class Halves implements Function<Integer, Integer> {

        @Override
        public Integer apply(Integer number) {
            return number / 2;
        }
    }
}
