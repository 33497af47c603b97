package io.plumbline.benchmarks.consolidation.categorical;

import io.plumbline.consolidation.categorical.BayesianWeightedAverage;
import io.plumbline.consolidation.categorical.CategoricalConsolidator;
import io.plumbline.consolidation.categorical.ClassDependentDawidSkene;
import io.plumbline.consolidation.categorical.CompetenceEstimation;
import io.plumbline.consolidation.categorical.ConsensusOfModels;
import io.plumbline.consolidation.categorical.DawidSkene;
import io.plumbline.consolidation.categorical.DifficultyModel;
import io.plumbline.consolidation.categorical.EnhancedBayesianCombination;
import io.plumbline.consolidation.categorical.HierarchicalDawidSkene;
import io.plumbline.consolidation.categorical.IndependentBayesianCombination;
import io.plumbline.consolidation.categorical.MajorityVote;
import io.plumbline.consolidation.categorical.MessagePassing;
import io.plumbline.consolidation.categorical.OneCoinDawidSkene;
import io.plumbline.consolidation.categorical.RobustRankOne;
import io.plumbline.consolidation.categorical.WorkerAgreementWithAggregate;
import io.plumbline.consolidation.categorical.ZeroBasedSkill;
import java.util.LinkedHashMap;
import java.util.Map;

/** The methods that are compared, by the short names of the field. */
final class Methods {
  /** The name of the default method. */
  static final String DEFAULT = "default";

  private Methods() {}

  static Map<String, CategoricalConsolidator> all() {
    Map<String, CategoricalConsolidator> methods = new LinkedHashMap<>();
    methods.put(DEFAULT, new ConsensusOfModels());
    methods.put("MV", new MajorityVote());
    methods.put("Wawa", new WorkerAgreementWithAggregate());
    methods.put("ZBS", new ZeroBasedSkill());
    methods.put("DS", new DawidSkene());
    methods.put("hDS", new HierarchicalDawidSkene());
    methods.put("1-coin", new OneCoinDawidSkene());
    methods.put("class", new ClassDependentDawidSkene());
    methods.put("GLAD", new DifficultyModel());
    methods.put("MACE", new CompetenceEstimation());
    methods.put("M-MSR", new RobustRankOne());
    methods.put("KOS", new MessagePassing());
    methods.put("BWA", new BayesianWeightedAverage());
    methods.put("iBCC", new IndependentBayesianCombination());
    methods.put("EBCC", new EnhancedBayesianCombination());
    return methods;
  }
}
