package org.gongjian.files.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An object store that speaks S3.
 *
 * @param endpoint its address, null for Amazon's own
 * @param prefix before the name of each object, such as {@code gongjian/}
 * @param accessKey null where the machine has credentials of its own; {@code secretKey} with it
 * @param pathStyle whether the bucket stands in the path and not in the host's name
 */
@ConfigurationProperties("gongjian.files.s3")
record S3Settings(
        @Nullable String endpoint,
        @DefaultValue("us-east-1") String region,
        String bucket,
        @DefaultValue("") String prefix,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("true") boolean pathStyle) {}
