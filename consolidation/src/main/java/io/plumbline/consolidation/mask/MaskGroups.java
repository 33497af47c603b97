package io.plumbline.consolidation.mask;

import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import java.util.Arrays;
import java.util.List;

/**
 * How alike the masks of each image are.
 *
 * @param workerCount number of workers
 * @param worker per image and mask, the index of the worker
 * @param similarity per image, between each two masks
 */
@SuppressWarnings("ArrayRecordComponent") // internal
record MaskGroups(int workerCount, int[][] worker, double[][][] similarity) {

  static MaskGroups of(int workerCount, List<List<WorkerMask>> byImage) {
    int[][] worker = new int[byImage.size()][];
    double[][][] similarity = new double[byImage.size()][][];
    for (int image = 0; image < worker.length; image++) {
      List<WorkerMask> masks = byImage.get(image);
      worker[image] = masks.stream().mapToInt(WorkerMask::worker).toArray();
      double[][] table = new double[masks.size()][masks.size()];
      for (int i = 0; i < masks.size(); i++) {
        table[i][i] = 1;
        for (int j = i + 1; j < masks.size(); j++) {
          table[i][j] = masks.get(i).mask().overlap(masks.get(j).mask());
          table[j][i] = table[i][j];
        }
      }
      similarity[image] = table;
    }
    return new MaskGroups(workerCount, worker, similarity);
  }

  double[][] equalWeights() {
    double[][] weights = new double[worker.length][];
    for (int image = 0; image < worker.length; image++) {
      weights[image] = new double[worker[image].length];
      Arrays.fill(weights[image], 1.0 / worker[image].length);
    }
    return weights;
  }
}
