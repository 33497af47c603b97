package io.plumbline.server.persistence.signin;

import io.plumbline.database.Database;
import io.plumbline.labeling.workforce.password.CredentialRepository;
import io.plumbline.labeling.workforce.password.GuessRepository;
import io.plumbline.server.persistence.workforce.JdbcCredentialRepository;
import io.plumbline.server.signin.SessionRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives sign-in its rows, so that sign-in itself knows nothing of a database. */
@Configuration(proxyBeanMethods = false)
class SignInRows {

  @Bean
  SessionRepository sessionRepository(Database database) {
    return new JdbcSessionRepository(database);
  }

  @Bean
  CredentialRepository credentialRepository(Database database) {
    return new JdbcCredentialRepository(database);
  }

  @Bean
  GuessRepository guessRepository(Database database) {
    return new JdbcGuessRepository(database);
  }
}
