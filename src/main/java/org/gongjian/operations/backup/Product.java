package org.gongjian.operations.backup;

/** This program. */
final class Product {

    private Product() {}

    static String version() {
        String version = Product.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
