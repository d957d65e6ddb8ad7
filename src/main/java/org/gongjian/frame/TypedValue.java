package org.gongjian.frame;

import org.gongjian.district.Reason;

/** What a typed text means, or what is wrong with it. */
public sealed interface TypedValue<T> {

    record Read<T>(T value) implements TypedValue<T> {}

    record Wrong<T>(Reason why) implements TypedValue<T> {}
}
