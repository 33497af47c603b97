package io.plumbline.server.portal.page;

import io.plumbline.labeling.engine.JobWorkflows;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.manifest.LabelCategories;
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

/** Renders the page of an assignment. Templates are compiled once. Safe for use by many threads. */
public final class WorkerPages {

  /** Compiled templates are small; past so many jobs at once they are compiled again. */
  private static final int MAX_COMPILED = 500;

  /** A page may be loaded some while before its task is opened. */
  private static final Duration LINKS_OUTLIVE_DEADLINE = Duration.ofMinutes(30);

  private static final Duration LONGEST_LINK = Duration.ofDays(7);

  private final JobDocumentRepository documents;
  private final JobWorkflows workflows;
  private final TaskRepository tasks;
  private final WorkteamRepository teams;
  private final ReadAccess readAccess;
  private final ConcurrentMap<Key, Design> compiled = new ConcurrentHashMap<>();

  WorkerPages(
      JobDocumentRepository documents,
      JobWorkflows workflows,
      TaskRepository tasks,
      WorkteamRepository teams,
      ReadAccess readAccess) {
    this.documents = documents;
    this.workflows = workflows;
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
    Design design = design(item);
    String html =
        design.template.render(
            workflows.inputOf(job, task, design.categories),
            location -> {
              prefixes.add(readAccess.prefix(location, reader));
              return readAccess.link(job.accountId(), location, reader, lifetime(job)).toString();
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
    Design design = design(item);
    design.template.render(
        workflows.inputOf(job, task, design.categories),
        location -> {
          granted.add(location);
          return "";
        });
    return granted.stream()
        .filter(location -> readAccess.leadsTo(link, location, reader))
        .findFirst();
  }

  /** Which version of which job. */
  private record Key(String jobId, int version) {}

  /** What pages of one version of a job are made from. */
  private record Design(WorkerTemplate template, LabelCategories categories) {}

  /** A page keeps the version that the worker was given, however often it is loaded. */
  private Design design(WorkItem item) throws TemplateException {
    Key key = new Key(item.job().id(), item.assignment().version());
    Design known = compiled.get(key);
    if (known != null) {
      return known;
    }
    JobDocuments kept = documents.find(key.jobId(), key.version()).orElseThrow();
    Design design = new Design(WorkerTemplate.compile(kept.template()), kept.categories());
    if (compiled.size() >= MAX_COMPILED) {
      compiled.clear();
    }
    compiled.put(key, design);
    return design;
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
