package coop.ilmek.shared.blob;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
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

/** The shelf in an S3-compatible store. */
final class ObjectStoreGateway implements BlobShelf, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ATTEMPT = Duration.ofSeconds(30);
  private static final Duration CALL = Duration.ofSeconds(60);

  private final S3Client client;
  private final String bucket;

  ObjectStoreGateway(BlobSettings.S3 settings) {
    var builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials(settings))
            // Whole files with one signature: not every store knows bodies in signed pieces.
            .serviceConfiguration(
                c -> c.pathStyleAccessEnabled(settings.pathStyle()).chunkedEncodingEnabled(false))
            // Stores beside Amazon's do not all know the newer checksums.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(c -> c.apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(ATTEMPT));
    if (!settings.endpoint().isEmpty()) {
      builder.endpointOverride(URI.create(settings.endpoint()));
    }
    this.client = builder.build();
    this.bucket = settings.bucket();
  }

  private static AwsCredentialsProvider credentials(BlobSettings.S3 settings) {
    return settings.accessKey().isEmpty()
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
  }

  @Override
  public void put(UUID owner, byte[] sha256, Path file) throws IOException {
    try {
      client.putObject(
          request -> request.bucket(bucket).key(BlobShelf.name(owner, sha256)),
          RequestBody.fromFile(file));
    } catch (SdkException e) {
      throw new IOException("the object store did not take a file", e);
    }
  }

  @Override
  public InputStream open(UUID owner, byte[] sha256) throws IOException {
    try {
      return client.getObject(request -> request.bucket(bucket).key(BlobShelf.name(owner, sha256)));
    } catch (SdkException e) {
      throw new IOException("the object store did not give a file", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
