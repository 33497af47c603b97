package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One compiled template, many threads. */
class ConcurrencyTest {

  private static final int THREADS = 8;
  private static final int RENDERINGS = 100;
  private static final String SOURCE =
      "{% assign total = 0 %}{% for i in (1..20) %}{% capture c %}{{ id }}-{{ i }}{% endcapture %}"
          + "{% cycle 'a', 'b' %}{% increment n %}{% assign total = total | plus: i %}{{ c | append: '<' }}"
          + "{% endfor %}{{ total }}{{ map[id] }}{{ 0 | date: '%F' }}{% for i in (1..4) limit:2 %}{% endfor %}"
          + "{% for i in (1..4) offset:continue %}{{ i }}{% endfor %}";

  @Test
  void manyThreads_renderOneTemplateWithoutDisturbingEachOther() throws Exception {
    Template shared = Template.compile(SOURCE);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> results = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        String id = "worker" + thread;
        Map<String, ?> data = Map.of("id", id, "map", Map.of(id, "mine"));
        String expected = Template.compile(SOURCE).render(data, RenderOptions.defaults());
        results.add(
            threads.submit(
                () -> {
                  start.await();
                  for (int i = 0; i < RENDERINGS; i++) {
                    assertThat(shared.render(data, RenderOptions.defaults())).isEqualTo(expected);
                  }
                  return null;
                }));
      }
      for (Future<?> result : results) {
        result.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
