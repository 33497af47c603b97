package io.plumbline.acceptance.labeling;

import com.microsoft.playwright.Browser;
import io.plumbline.acceptance.RunningPlumbline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Workers who are added by the command line and sign in for the first time in a browser. */
final class Crew implements AutoCloseable {

  private static final Pattern ONE_TIME_PASSWORD =
      Pattern.compile("one-time password[^:]*: (\\S+)");

  private final RunningPlumbline plumbline;
  private final Browser browser;
  private final Map<String, WorkerBrowser> members = new LinkedHashMap<>();

  Crew(RunningPlumbline plumbline, Browser browser) {
    this.plumbline = plumbline;
    this.browser = browser;
  }

  /** What a worker has chosen as a password. */
  static String password(String username) {
    return username + " likes long walks 7";
  }

  /** Adds whoever is not there yet, and has each at the list of jobs. */
  void ensure(List<String> usernames, String team) {
    for (String username : usernames) {
      WorkerBrowser worker = members.get(username);
      if (worker == null) {
        members.put(username, join(username, team));
      } else {
        worker.showJobs();
      }
    }
  }

  private WorkerBrowser join(String username, String team) {
    String said = plumbline.cli("worker", "add", username, "--team", team);
    Matcher password = ONE_TIME_PASSWORD.matcher(said);
    if (!password.find()) {
      throw new IllegalStateException("no one-time password: " + said);
    }
    WorkerBrowser worker = WorkerBrowser.open(browser, plumbline.portal());
    worker.signIn(username, password.group(1));
    worker.choosePassword(password.group(1), password(username));
    worker.heading("Jobs").waitFor();
    return worker;
  }

  WorkerBrowser member(String username) {
    return members.get(username);
  }

  @Override
  public void close() {
    members.values().forEach(WorkerBrowser::close);
  }
}
