package io.plumbline.server.setup;

import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.workforce.BuiltInPool;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.Invitation;
import io.plumbline.labeling.workforce.MemberDefinition;
import io.plumbline.labeling.workforce.NewWorkforce;
import io.plumbline.labeling.workforce.NewWorkteam;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.accesskey.AccessKeyService;
import io.plumbline.server.accesskey.CredentialsFile;
import io.plumbline.server.accesskey.NewAccessKey;
import io.plumbline.server.config.OwnerOnlyFiles;
import io.plumbline.server.config.PlumblineSettings;
import java.io.IOException;
import java.util.List;

/**
 * Makes what nobody can ask for before it is there: an access key, and an administrator who can
 * sign in. The administrator belongs to an account of the service's own, so that the requester's
 * account begins empty and may create its one workforce. Each part is made when it is missing, so a
 * start that was cut short is made good by the next one.
 */
final class FirstStart {

  /**
   * The file in the data folder that AWS clients can read ({@code AWS_SHARED_CREDENTIALS_FILE}).
   */
  static final String CREDENTIALS_FILE = "aws-credentials";

  /** Belongs to the service itself; no access key is given out for it. */
  static final String OPERATOR_ACCOUNT = "000000000000";

  static final String ADMINISTRATOR = "admin";
  private static final String ADMINISTRATORS = "administrators";

  private final PlumblineSettings settings;
  private final ServiceIdentity identity;
  private final AccessKeyService accessKeys;
  private final Workforces workforces;
  private final Workteams workteams;
  private final WorkerDirectory workers;

  FirstStart(
      PlumblineSettings settings,
      ServiceIdentity identity,
      AccessKeyService accessKeys,
      Workforces workforces,
      Workteams workteams,
      WorkerDirectory workers) {
    this.settings = settings;
    this.identity = identity;
    this.accessKeys = accessKeys;
    this.workforces = workforces;
    this.workteams = workteams;
    this.workers = workers;
  }

  /**
   * Makes what is missing.
   *
   * @throws IOException if a file cannot be written
   */
  void run() throws IOException {
    if (accessKeys.list().isEmpty()) {
      // The file first: a key that is only in the file is replaced by the next start.
      NewAccessKey made = accessKeys.make(settings.accountId(), "made at the first start");
      OwnerOnlyFiles.replace(settings.data().resolve(CREDENTIALS_FILE), CredentialsFile.text(made));
      accessKeys.store(made);
    }
    if (workers.find(OPERATOR_ACCOUNT, ADMINISTRATOR).isEmpty()) {
      addAdministrator();
    }
  }

  private void addAdministrator() throws IOException {
    IdentityProvider.Cognito pool = BuiltInPool.of(identity);
    if (workforces.find(OPERATOR_ACCOUNT).isEmpty()) {
      workforces.create(OPERATOR_ACCOUNT, NewWorkforce.of("operators", pool));
    }
    if (workteams.find(OPERATOR_ACCOUNT, ADMINISTRATORS).isEmpty()) {
      workteams.create(
          OPERATOR_ACCOUNT,
          NewWorkteam.of(
              ADMINISTRATORS,
              "Those who run this service.",
              List.of(MemberDefinition.CognitoGroup.of(pool, ADMINISTRATORS))));
    }
    Invitation invitation =
        workers.addToTeam(OPERATOR_ACCOUNT, ADMINISTRATORS, ADMINISTRATOR, "Administrator");
    String password =
        invitation
            .oneTimePassword()
            .orElseGet(() -> workers.resetPassword(OPERATOR_ACCOUNT, ADMINISTRATOR));
    SignInsFile.in(settings.data())
        .add(List.of(new SignIn(ADMINISTRATOR, password, "administrator", true)));
  }
}
