package io.plumbline.server.portal.page;

import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.WorkItem;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.workforce.WorkteamArn;
import io.plumbline.labeling.workforce.WorkteamRepository;
import io.plumbline.objectstore.S3Location;
import io.plumbline.server.readaccess.LinkReader;
import io.plumbline.server.readaccess.ReadAccess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.json.JsonMapper;

/** Renders the page of an assignment. Templates are compiled once. Safe for use by many threads. */
public final class WorkerPages {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Compiled templates are small; past so many jobs at once they are compiled again. */
  private static final int MAX_COMPILED = 500;

  /** A page may be loaded some while before its task is opened. */
  private static final Duration LINKS_OUTLIVE_DEADLINE = Duration.ofMinutes(30);

  private static final Duration LONGEST_LINK = Duration.ofDays(7);

  private final JobDocumentRepository documents;
  private final TaskRepository tasks;
  private final WorkteamRepository teams;
  private final ReadAccess readAccess;
  private final ConcurrentMap<String, WorkerTemplate> compiled = new ConcurrentHashMap<>();

  WorkerPages(
      JobDocumentRepository documents,
      TaskRepository tasks,
      WorkteamRepository teams,
      ReadAccess readAccess) {
    this.documents = documents;
    this.tasks = tasks;
    this.teams = teams;
    this.readAccess = readAccess;
  }

  /**
   * @param service the address under which the browser reached this service
   * @param address the IP address that the browser came from
   * @throws TemplateException when the template cannot be rendered with the task's input
   */
  WorkerPage render(WorkItem item, URI service, String address) throws TemplateException {
    LabelingJob job = item.job();
    Task task = tasks.find(job.id(), item.assignment().objectIndex()).orElseThrow();
    LinkReader reader = new LinkReader(service, onlyFrom(job, address));
    Set<String> prefixes = new LinkedHashSet<>();
    String html =
        template(job)
            .render(
                JSON.readTree(task.input()),
                location -> {
                  prefixes.add(readAccess.prefix(location, reader));
                  return readAccess
                      .link(job.accountId(), location, reader, lifetime(job))
                      .toString();
                });
    return WorkerPage.of(html, prefixes);
  }

  /**
   * The object that a link leads to, if the page of the assignment was granted it.
   *
   * @param link as it stands in the page; its signature does not matter here
   * @param service the address under which the browser reached this service
   * @param address the IP address that the browser came from
   * @throws TemplateException when the template cannot be rendered with the task's input
   */
  public Optional<S3Location> granted(WorkItem item, URI link, URI service, String address)
      throws TemplateException {
    LabelingJob job = item.job();
    Task task = tasks.find(job.id(), item.assignment().objectIndex()).orElseThrow();
    LinkReader reader = new LinkReader(service, onlyFrom(job, address));
    List<S3Location> granted = new ArrayList<>();
    template(job)
        .render(
            JSON.readTree(task.input()),
            location -> {
              granted.add(location);
              return "";
            });
    return granted.stream()
        .filter(location -> readAccess.leadsTo(link, location, reader))
        .findFirst();
  }

  private WorkerTemplate template(LabelingJob job) throws TemplateException {
    WorkerTemplate known = compiled.get(job.id());
    if (known != null) {
      return known;
    }
    JobDocuments kept = documents.find(job.id()).orElseThrow();
    WorkerTemplate template = WorkerTemplate.compile(kept.template());
    if (compiled.size() >= MAX_COMPILED) {
      compiled.clear();
    }
    compiled.put(job.id(), template);
    return template;
  }

  /** A team may bind the links of its pages to the address that the page was made for. */
  private Optional<String> onlyFrom(LabelingJob job, String address) {
    boolean bound =
        WorkteamArn.parse(job.settings().workteamArn()) instanceof WorkteamArn.PrivateTeam team
            && teams
                .find(team.accountId(), team.name())
                .map(found -> Boolean.TRUE.equals(found.workerAccess().sourceIp()))
                .orElse(false);
    return bound ? Optional.of(address) : Optional.empty();
  }

  private static Duration lifetime(LabelingJob job) {
    Duration lifetime = job.settings().taskTimeLimit().plus(LINKS_OUTLIVE_DEADLINE);
    return lifetime.compareTo(LONGEST_LINK) < 0 ? lifetime : LONGEST_LINK;
  }
}
