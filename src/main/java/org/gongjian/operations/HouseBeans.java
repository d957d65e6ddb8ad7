package org.gongjian.operations;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.core.ResolvableType;

/**
 * Spring's beans, found quicker. A type that is asked for is compared with each of two thousand beans, which was a quarter of a
 * start. Here whoever asks for a class of ours is told the name of the one bean of this class, and Spring checks it as it checks
 * any name; what was found for a type is kept also while beans are made, as long as their classes were known before; and a type
 * with parameters is compared only with the beans of its bare type.
 */
final class HouseBeans extends DefaultListableBeanFactory {

    private final Map<Class<?>, String[]> all = new ConcurrentHashMap<>();
    private final Map<Class<?>, String[]> singletons = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Map<String, String> names;

    HouseBeans() {
        setAutowireCandidateResolver(new NamedByClass());
    }

    @Override
    public String[] getBeanNamesForType(@Nullable Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
        if (type == null || !allowEagerInit || !isConfigurationFrozen()) {
            return super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
        }
        var known = includeNonSingletons ? all : singletons;
        String[] found = known.get(type);
        if (found == null) {
            int before = changes.get();
            found = super.getBeanNamesForType(type, includeNonSingletons, true);
            if (before == changes.get()) {
                known.put(type, found);
            }
        }
        return found;
    }

    @Override
    public String[] getBeanNamesForType(ResolvableType type, boolean includeNonSingletons, boolean allowEagerInit) {
        Class<?> bare = type.resolve();
        if (bare == null || !isConfigurationFrozen()) {
            return super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
        }
        String[] candidates = getBeanNamesForType(bare, includeNonSingletons, allowEagerInit);
        return type.hasGenerics()
                ? Arrays.stream(candidates)
                        .filter(name -> isTypeMatch(name, type, allowEagerInit || containsSingleton(name)))
                        .toArray(String[]::new)
                : candidates;
    }

    @Override
    public void registerBeanDefinition(String name, BeanDefinition definition) {
        super.registerBeanDefinition(name, definition);
        forget();
    }

    @Override
    public void removeBeanDefinition(String name) {
        super.removeBeanDefinition(name);
        forget();
    }

    @Override
    public void registerSingleton(String name, Object singleton) {
        super.registerSingleton(name, singleton);
        forget();
    }

    @Override
    public void destroySingleton(String name) {
        super.destroySingleton(name);
        forget();
    }

    @Override
    public void clearMetadataCache() {
        super.clearMetadataCache();
        forget();
    }

    /** A bean that a method makes may turn out to be more than the method says; a component is what its class is. */
    @Override
    protected void addSingleton(String name, Object singleton) {
        super.addSingleton(name, singleton);
        if (!containsBeanDefinition(name) || !(getBeanDefinition(name) instanceof ScannedGenericBeanDefinition)) {
            forget(singleton);
        }
    }

    private void forget() {
        changes.incrementAndGet();
        all.clear();
        singletons.clear();
        names = null;
    }

    private void forget(Object singleton) {
        changes.incrementAndGet();
        all.keySet().removeIf(type -> type.isInstance(singleton));
        singletons.keySet().removeIf(type -> type.isInstance(singleton));
    }

    /** The name of the one component of a class; null where there is none or are several, and as long as more may come. */
    private @Nullable String nameOf(Class<?> type) {
        if (!isConfigurationFrozen()) {
            return null;
        }
        var known = names;
        if (known == null) {
            known = namesByClass();
            names = known;
        }
        return known.get(type.getName());
    }

    private Map<String, String> namesByClass() {
        var found = new HashMap<String, String>();
        Set<String> several = new HashSet<>();
        for (String name : getBeanDefinitionNames()) {
            if (getBeanDefinition(name) instanceof ScannedGenericBeanDefinition component) {
                String type = component.getBeanClassName();
                if (type != null && found.putIfAbsent(type, name) != null) {
                    several.add(type);
                }
            }
        }
        found.keySet().removeAll(several);
        return found;
    }

    private final class NamedByClass extends ContextAnnotationAutowireCandidateResolver {

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor dependency) {
            String named = super.getSuggestedName(dependency);
            return named == null ? nameOf(dependency.getDependencyType()) : named;
        }
    }
}
