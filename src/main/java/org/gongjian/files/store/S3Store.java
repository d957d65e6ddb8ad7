package org.gongjian.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.gongjian.district.CurrentDistrict;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * Contents as objects of a bucket, {@code PREFIX DISTRICT/UPLOAD/RENDITION}. The bucket is private and keeps no versions, or
 * what is erased is not gone. An object says of itself that it is bytes and no page, should the bucket be opened by mistake.
 */
@Component
@ConditionalOnProperty("gongjian.files.s3.bucket")
@EnableConfigurationProperties(S3Settings.class)
class S3Store implements ContentStore, DisposableBean {

    static final String NAME = "s3";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration ALTOGETHER = Duration.ofSeconds(60);

    private final S3Settings settings;
    private final S3Client objects;

    S3Store(S3Settings settings) {
        this.settings = settings;
        this.objects = client(settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void put(ContentKey key, byte[] content) throws IOException {
        asking(() -> objects.putObject(
                put -> put.bucket(settings.bucket())
                        .key(object(key))
                        .contentType("application/octet-stream")
                        .metadata(Map.of("sha256", Sha256.of(content).hex())),
                RequestBody.fromBytes(content)));
    }

    @Override
    public InputStream read(ContentKey key) throws IOException {
        return asking(
                () -> objects.getObject(get -> get.bucket(settings.bucket()).key(object(key))));
    }

    @Override
    public void erase(ContentKey key) throws IOException {
        asking(() ->
                objects.deleteObject(delete -> delete.bucket(settings.bucket()).key(object(key))));
    }

    @Override
    public void destroy() {
        objects.close();
    }

    private String object(ContentKey key) {
        return settings.prefix()
                + CurrentDistrict.id()
                        .orElseThrow(() -> new IllegalStateException("a content belongs to a district"))
                        .value()
                + "/" + key.upload().value() + "/" + key.rendition().stored();
    }

    private static <T> T asking(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (SdkException refused) {
            throw new IOException(refused);
        }
    }

    private interface Question<T> {
        T ask();
    }

    /** Checksums only where S3 itself wants them, and no chunked signatures: stores other than Amazon's know neither. */
    private static S3Client client(S3Settings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .overrideConfiguration(times -> times.apiCallTimeout(ALTOGETHER))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(settings.pathStyle())
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build());
        return settings.endpoint() == null
                ? builder.build()
                : builder.endpointOverride(URI.create(settings.endpoint())).build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.accessKey() == null || settings.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }
}
