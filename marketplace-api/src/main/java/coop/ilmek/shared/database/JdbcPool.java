package coop.ilmek.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The small JDBC pool that migrations and the scheduler use; everything else is R2DBC. */
@Configuration
class JdbcPool {
  /** Not named dataSource and without a transaction manager: business writes never pass here. */
  @Bean(destroyMethod = "close", defaultCandidate = false)
  HikariDataSource jdbcDataSource(
      @Value("${ilmek.jdbc.url}") String url,
      @Value("${ilmek.jdbc.user}") String user,
      @Value("${ilmek.jdbc.password}") String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    config.setPoolName("jdbc");
    return new HikariDataSource(config);
  }
}
