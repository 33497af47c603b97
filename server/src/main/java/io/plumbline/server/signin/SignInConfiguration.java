package io.plumbline.server.signin;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.workforce.MembershipRepository;
import io.plumbline.labeling.workforce.OidcSignIn;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.labeling.workforce.WorkerPasswords;
import io.plumbline.labeling.workforce.WorkerRepository;
import io.plumbline.labeling.workforce.WorkerSignIn;
import io.plumbline.labeling.workforce.WorkforceRepository;
import io.plumbline.labeling.workforce.WorkteamRepository;
import io.plumbline.labeling.workforce.password.CredentialRepository;
import io.plumbline.labeling.workforce.password.GuessLimit;
import io.plumbline.labeling.workforce.password.GuessRepository;
import io.plumbline.labeling.workforce.password.OneTimePasswords;
import io.plumbline.labeling.workforce.password.Passwords;
import io.plumbline.server.accesskey.SecretCipher;
import io.plumbline.server.config.PlumblineSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds what signing in needs, and the directory of those who sign in. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  WorkerPasswords workerPasswords(
      CredentialRepository credentials,
      SessionRepository sessions,
      Transactions transactions,
      Clock clock,
      SecureRandom random) {
    Passwords passwords =
        new Passwords(new Argon2PasswordHasher(), new OneTimePasswords(random), clock);
    return new WorkerPasswords(passwords, credentials, sessions, transactions);
  }

  @Bean
  WorkerDirectory workerDirectory(
      WorkteamRepository workteams,
      WorkerRepository workers,
      MembershipRepository memberships,
      WorkerPasswords passwords,
      Transactions transactions,
      Clock clock) {
    return new WorkerDirectory(
        workteams, workers, memberships, passwords, transactions, clock, UUID::randomUUID);
  }

  @Bean
  WorkerSignIn workerSignIn(
      GuessRepository guesses,
      WorkforceRepository workforces,
      WorkerRepository workers,
      WorkerPasswords passwords,
      Transactions transactions,
      Clock clock) {
    return new WorkerSignIn(
        workforces, workers, passwords, new GuessLimit(guesses, transactions, clock));
  }

  @Bean
  OidcSignIn oidcSignIn(
      WorkforceRepository workforces,
      WorkerRepository workers,
      Transactions transactions,
      Clock clock) {
    return new OidcSignIn(workforces, workers, transactions, clock, UUID::randomUUID);
  }

  @Bean
  OidcProviders oidcProviders() {
    return new OidcProviders();
  }

  @Bean
  PendingSignInCookie pendingSignInCookie(
      SecretCipher cipher, PublicAddress publicAddress, Clock clock) {
    return new PendingSignInCookie(cipher, publicAddress, clock);
  }

  @Bean
  Sessions sessions(
      SessionRepository repository, Transactions transactions, Clock clock, SecureRandom random) {
    return new Sessions(repository, transactions, clock, random);
  }

  @Bean
  PublicAddress publicAddress(PlumblineSettings settings) {
    return new PublicAddress(settings.publicUrl());
  }

  @Bean
  SessionCookie sessionCookie(PublicAddress publicAddress) {
    return new SessionCookie(publicAddress);
  }
}
