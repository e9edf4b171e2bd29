package coop.ilmek.shared.blob;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the shelf. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlobSettings.class)
class BlobConfiguration {
  @Bean
  BlobShelf blobShelf(BlobSettings settings, BlobFolder folder) {
    return switch (settings.store()) {
      case "folder" -> new FolderShelf(folder);
      case "s3" -> new ObjectStoreGateway(settings.s3());
      default -> throw new IllegalStateException("ilmek.blob.store is folder or s3");
    };
  }

  @Bean
  BlobCipher blobCipher(BlobSettings settings) {
    return new BlobCipher(settings.keysById());
  }
}
