package dev.praxis.core.statistics.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// Which sets of rules no other set beats: as cheap or cheaper, and catching as much or more.
public final class ParetoFront {
  /// Up to here every set is weighed; finding the best of more is NP-hard (maximum coverage).
  private static final int EXACT = 16;

  private ParetoFront() {}

  /// A rule with its price.
  ///
  /// @param catches numbers of the failures it catches, or of the kinds of them
  public record Priced(String rule, int tokens, Set<Integer> catches) {
    public Priced {
      catches = Set.copyOf(catches);
    }
  }

  /// A set of rules that is worth its price.
  ///
  /// @param rules in the order given
  public record Point(int tokens, int caught, List<String> rules) {
    public Point {
      rules = List.copyOf(rules);
    }
  }

  /// The sets nothing beats.
  ///
  /// @param exact whether every set was weighed; else the front is that of adding the rule which
  ///   catches most per token each time
  public record Front(List<Point> points, boolean exact) {
    public Front {
      points = List.copyOf(points);
    }
  }

  /// By tokens, rising; begins with no rule at all.
  public static Front of(List<Priced> rules) {
    return of(rules, _ -> 1);
  }

  /// The same where failures are caught by their kinds.
  ///
  /// @param failures how many there are of a kind
  public static Front of(List<Priced> rules, IntUnaryOperator failures) {
    boolean exact = rules.size() <= EXACT;
    return new Front(
        undominated(exact ? everySet(rules, failures) : greedy(rules, failures)), exact);
  }

  /// The order in which adding rules by what they catch per token, of what is not caught yet, takes
  /// them; rules that add nothing are left out.
  ///
  /// Source: G. Nemhauser, L. Wolsey, M. Fisher, An analysis of approximations for maximizing
  /// submodular set functions (1978).
  public static List<String> greedyOrder(List<Priced> rules) {
    return greedy(rules, _ -> 1).getLast().rules();
  }

  private static List<Point> everySet(List<Priced> rules, IntUnaryOperator failures) {
    var points = new ArrayList<Point>();
    for (int set = 0; set < 1 << rules.size(); set++) {
      int tokens = 0;
      var caught = new HashSet<Integer>();
      var names = new ArrayList<String>();
      for (int i = 0; i < rules.size(); i++) {
        if ((set >> i & 1) == 1) {
          tokens += rules.get(i).tokens();
          caught.addAll(rules.get(i).catches());
          names.add(rules.get(i).rule());
        }
      }
      points.add(new Point(tokens, sum(caught, failures), names));
    }
    return points;
  }

  private static List<Point> greedy(List<Priced> rules, IntUnaryOperator failures) {
    var left = new ArrayList<>(rules);
    var caught = new HashSet<Integer>();
    var names = new ArrayList<String>();
    var points = new ArrayList<>(List.of(new Point(0, 0, List.of())));
    int tokens = 0;
    while (!left.isEmpty()) {
      var best =
          left.stream()
              .max(Comparator.comparingDouble(rule -> perToken(rule, caught, failures)))
              .get();
      left.remove(best);
      if (perToken(best, caught, failures) == 0) {
        break;
      }
      caught.addAll(best.catches());
      tokens += best.tokens();
      names.add(best.rule());
      points.add(new Point(tokens, sum(caught, failures), names));
    }
    return points;
  }

  private static double perToken(Priced rule, Set<Integer> caught, IntUnaryOperator failures) {
    int adds = 0;
    for (int kind : rule.catches()) {
      adds += caught.contains(kind) ? 0 : failures.applyAsInt(kind);
    }
    return (double) adds / Math.max(1, rule.tokens());
  }

  private static int sum(Set<Integer> caught, IntUnaryOperator failures) {
    return caught.stream().mapToInt(failures::applyAsInt).sum();
  }

  /// Among sets of the same price and catch the one with fewest rules, then the first.
  private static List<Point> undominated(List<Point> points) {
    points.sort(
        Comparator.comparingInt(Point::tokens)
            .thenComparing(Comparator.comparingInt(Point::caught).reversed())
            .thenComparingInt(point -> point.rules().size()));
    var front = new ArrayList<Point>();
    for (var point : points) {
      if (front.isEmpty() || point.caught() > front.getLast().caught()) {
        front.add(point);
      }
    }
    return front;
  }
}
