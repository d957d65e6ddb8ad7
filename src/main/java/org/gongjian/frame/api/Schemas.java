package org.gongjian.frame.api;

import io.swagger.v3.oas.models.media.Schema;

/** Plain schemas of OpenAPI 3.1. */
final class Schemas {

    private Schemas() {}

    static Schema<?> object() {
        return of("object");
    }

    static Schema<?> text() {
        return of("string");
    }

    static Schema<?> wholeNumber() {
        return of("integer");
    }

    static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> of(String type) {
        var schema = new Schema<Object>();
        schema.setType(type);
        schema.addType(type);
        return schema;
    }
}
