package io.plumbline.server.cli;

import io.plumbline.labeling.workforce.Invitation;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.server.setup.SignIn;
import io.plumbline.server.setup.SignInsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Adds many workers to a team, on all processors, since the hash of each password is slow on
 * purpose. The passwords of each hundred are in the file before the next hundred begins.
 */
final class WorkerImport {

  private static final int AT_ONCE = 100;

  private final WorkerDirectory workers;
  private final String accountId;
  private final String team;
  private final SignInsFile signIns;

  /**
   * @param signIns gets the one-time passwords
   */
  WorkerImport(WorkerDirectory workers, String accountId, String team, SignInsFile signIns) {
    this.workers = workers;
    this.accountId = accountId;
    this.team = team;
    this.signIns = signIns;
  }

  /**
   * Adds them in the order of the list, and says after each hundred how far it is.
   *
   * @return how many are new
   * @throws IOException if the passwords cannot be written
   * @throws RuntimeException what the directory throws on one of them; those before are in
   */
  int run(WorkerList list, PrintWriter out) throws IOException, InterruptedException {
    int added = 0;
    List<WorkerList.Entry> entries = list.entries();
    ExecutorService processors =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (int from = 0; from < entries.size(); from += AT_ONCE) {
        int to = Math.min(from + AT_ONCE, entries.size());
        added += add(entries.subList(from, to), processors);
        out.println(to + " of " + entries.size() + " workers are in team " + team);
      }
    } finally {
      processors.shutdownNow();
    }
    return added;
  }

  private int add(List<WorkerList.Entry> some, ExecutorService processors)
      throws IOException, InterruptedException {
    List<Future<Invitation>> invitations = new ArrayList<>();
    for (WorkerList.Entry entry : some) {
      invitations.add(
          processors.submit(
              () ->
                  workers.addToTeam(
                      accountId, team, entry.username().value(), entry.displayName())));
    }
    List<SignIn> made = new ArrayList<>();
    try {
      for (Future<Invitation> future : invitations) {
        Invitation invitation = future.get();
        String username = invitation.worker().username().value();
        invitation
            .oneTimePassword()
            .ifPresent(password -> made.add(new SignIn(username, password, "worker", true)));
      }
    } catch (ExecutionException e) {
      invitations.forEach(future -> future.cancel(false));
      throw e.getCause() instanceof RuntimeException refusal
          ? refusal
          : new IllegalStateException(e.getCause());
    } finally {
      // A password that nobody has written down would lock its worker out.
      if (!made.isEmpty()) {
        signIns.add(made);
      }
    }
    return made.size();
  }
}
