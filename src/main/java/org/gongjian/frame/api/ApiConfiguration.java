package org.gongjian.frame.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;

/** How values travel as JSON: strictly, so that a slip is told and not swallowed. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final PartArgument parts;

    ApiConfiguration(PartArgument parts) {
        this.parts = parts;
    }

    @Bean
    static JsonMapperBuilderCustomizer valuesAsJson() {
        return json -> json.addModule(new BoundedValues())
                .annotationIntrospector(new ValuesAsJson())
                .addMixIn(Localized.class, LocalizedAsJson.class)
                .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new KnownDistrict())
                .addPathPatterns(ApiAddress.DISTRICT + "/**")
                .excludePathPatterns("/api/v1/openapi.json*");
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(new ValueInAddress((ConversionService) formatters));
        formatters.addConverter(String.class, RecordRef.class, RecordInAddress::read);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VersionArgument());
        resolvers.add(parts);
    }
}
