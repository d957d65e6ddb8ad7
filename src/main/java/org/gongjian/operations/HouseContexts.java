package org.gongjian.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the contexts of the application with its pages: they find their beans quicker than Spring's own. */
public final class HouseContexts implements ApplicationContextFactory {

    @Override
    public ConfigurableApplicationContext create(@Nullable WebApplicationType kind) {
        return new House();
    }

    /** Once all beans are known none is added, so what is found by a type may be kept from then on. */
    private static final class House extends AnnotationConfigServletWebServerApplicationContext {

        House() {
            super(new HouseBeans());
        }

        @Override
        protected void registerBeanPostProcessors(ConfigurableListableBeanFactory beans) {
            beans.freezeConfiguration();
            super.registerBeanPostProcessors(beans);
        }
    }
}
