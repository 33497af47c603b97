package io.plumbline.server.demo;

import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.workforce.BuiltInPool;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.Invitation;
import io.plumbline.labeling.workforce.MemberDefinition;
import io.plumbline.labeling.workforce.NewWorkteam;
import io.plumbline.labeling.workforce.PasswordChange;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.labeling.workforce.WorkerSignIn;
import io.plumbline.labeling.workforce.Workforce;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteam;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.labeling.workforce.password.OneTimePasswords;
import io.plumbline.server.setup.SignIn;
import io.plumbline.server.setup.SignInsFile;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sample's work team and its three workers. */
public final class DemoTeam {

  /** The work team's name. */
  public static final String NAME = "demo-team";

  /** The workers' names to sign in with, and with capitals to be shown with. */
  public static final List<String> WORKERS = List.of("anna", "ben", "chloe");

  private final ServiceIdentity identity;
  private final Workforces workforces;
  private final Workteams workteams;
  private final WorkerDirectory workers;
  private final WorkerSignIn signIn;
  private final SecureRandom random;

  DemoTeam(
      ServiceIdentity identity,
      Workforces workforces,
      Workteams workteams,
      WorkerDirectory workers,
      WorkerSignIn signIn,
      SecureRandom random) {
    this.identity = identity;
    this.workforces = workforces;
    this.workteams = workteams;
    this.workers = workers;
    this.signIn = signIn;
    this.random = random;
  }

  /**
   * Makes what is missing of the team.
   *
   * @param signIns gets the passwords of workers who are new
   * @return the team's ARN
   * @throws IOException if the passwords cannot be written
   */
  String prepare(String accountId, SignInsFile signIns) throws IOException {
    Workteam team = workteams.find(accountId, NAME).orElseGet(() -> createTeam(accountId));
    List<SignIn> added = new ArrayList<>();
    for (String name : WORKERS) {
      if (workers.find(accountId, name).isEmpty()) {
        String shown = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Invitation invitation = workers.addToTeam(accountId, NAME, name, shown);
        added.add(new SignIn(name, choosePassword(invitation), "worker", false));
        // One at a time: a start that is cut short must not lose a password.
        signIns.add(added);
      }
    }
    return workteams.arn(team);
  }

  private Workteam createTeam(String accountId) {
    Workforce workforce = workforces.getOrCreateDefault(accountId);
    MemberDefinition members =
        workforce.provider() instanceof IdentityProvider.Cognito pool
            ? MemberDefinition.CognitoGroup.of(pool, NAME)
            : MemberDefinition.CognitoGroup.of(BuiltInPool.of(identity), NAME);
    return workteams.create(
        accountId, NewWorkteam.of(NAME, "The workers of the demo.", List.of(members)));
  }

  /** A newcomer shall label at once, so the one-time password is changed on the worker's behalf. */
  private String choosePassword(Invitation invitation) {
    Optional<String> oneTime = invitation.oneTimePassword();
    String chosen = new OneTimePasswords(random).next();
    PasswordChange change =
        signIn.changePassword(
            invitation.worker().id(),
            oneTime.orElseThrow(),
            chosen,
            InetAddress.getLoopbackAddress());
    if (!(change instanceof PasswordChange.Changed)) {
      throw new IllegalStateException(
          "the password of " + invitation.worker().username() + " was not changed: " + change);
    }
    return chosen;
  }
}
