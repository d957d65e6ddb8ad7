package org.gongjian.frame.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A text in two languages travels under its language tags. */
abstract class LocalizedAsJson {

    @JsonCreator
    LocalizedAsJson(@JsonProperty("zh-CN") @Nullable String zh, @JsonProperty("en") @Nullable String en) {}

    @JsonProperty("zh-CN")
    abstract @Nullable String zh();

    @JsonProperty("en")
    abstract @Nullable String en();
}
