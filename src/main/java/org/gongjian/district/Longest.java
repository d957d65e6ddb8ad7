package org.gongjian.district;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a text may be, in characters, in each of its languages. Where nothing is said a {@link Localized} text is a line.
 * Programs are held to it where their values are read; pages say the same in their forms.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Longest {

    /** The longest name, title or other line. */
    int LINE = 200;

    int value();
}
