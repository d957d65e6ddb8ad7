package org.gongjian.frame.api;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Reads a record of one value, such as an id, from the address. */
class ValueInAddress implements ConditionalGenericConverter {

    private final ConversionService values;

    ValueInAddress(ConversionService values) {
        this.values = values;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor typed, TypeDescriptor wanted) {
        return ValuesAsJson.isValue(wanted.getType());
    }

    @Override
    public @Nullable Object convert(@Nullable Object typed, TypeDescriptor text, TypeDescriptor wanted) {
        if (typed == null || typed.toString().isEmpty()) {
            return null;
        }
        RecordComponent component = wanted.getType().getRecordComponents()[0];
        try {
            return BeanUtils.instantiateClass(
                    wanted.getType().getDeclaredConstructor(component.getType()),
                    values.convert(typed, component.getType()));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has its own constructor", impossible);
        }
    }
}
