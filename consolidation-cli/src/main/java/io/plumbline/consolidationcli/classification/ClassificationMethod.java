package io.plumbline.consolidationcli.classification;

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
import java.util.Locale;

/** The methods of {@code --method}. */
enum ClassificationMethod {
  DEFAULT,
  MAJORITY_VOTE,
  WAWA,
  ZERO_BASED_SKILL,
  DAWID_SKENE,
  HIERARCHICAL_DAWID_SKENE,
  ONE_COIN,
  CLASS_DEPENDENT,
  GLAD,
  MACE,
  M_MSR,
  KOS,
  BWA,
  IBCC,
  EBCC;

  CategoricalConsolidator consolidator() {
    return switch (this) {
      case DEFAULT -> new ConsensusOfModels();
      case MAJORITY_VOTE -> new MajorityVote();
      case WAWA -> new WorkerAgreementWithAggregate();
      case ZERO_BASED_SKILL -> new ZeroBasedSkill();
      case DAWID_SKENE -> new DawidSkene();
      case HIERARCHICAL_DAWID_SKENE -> new HierarchicalDawidSkene();
      case ONE_COIN -> new OneCoinDawidSkene();
      case CLASS_DEPENDENT -> new ClassDependentDawidSkene();
      case GLAD -> new DifficultyModel();
      case MACE -> new CompetenceEstimation();
      case M_MSR -> new RobustRankOne();
      case KOS -> new MessagePassing();
      case BWA -> new BayesianWeightedAverage();
      case IBCC -> new IndependentBayesianCombination();
      case EBCC -> new EnhancedBayesianCombination();
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
