using Konexio.Curriculum.Contracts;

namespace Konexio.Impact.Tests.Reports;

internal sealed partial class Reckoning
{
    /// <summary>All cells of calendar years that are not empty, as <c>year dimension key column value</c>.</summary>
    public IReadOnlyList<string> Years()
    {
        var byTrack = Facts().Where(fact => _cohorts.ContainsKey(fact.Cohort)).Select(fact => (Dimension: "track", Key: _cohorts[fact.Cohort].TrackCode, Fact: fact));
        return
        [
            .. byTrack.Concat(Trained())
                .SelectMany(one => (IEnumerable<(string Cell, Fact Fact)>)[($"{one.Fact.Day.Year} {one.Dimension} {one.Key}", one.Fact), ($"{one.Fact.Day.Year} {one.Dimension} ", one.Fact)])
                .GroupBy(one => one.Cell, one => one.Fact)
                .SelectMany(cell => Count(cell).Where(sum => sum.Value != 0).Select(sum => $"{cell.Key} {sum.Key} {sum.Value}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>As whom a learner counts.</summary>
    public Guid Who(Guid learner) => !_records.TryGetValue(learner, out var person) ? learner
        : _absorbed.TryGetValue(person, out var survivor) ? survivor
        : _absorbed.ContainsValue(person) ? person : learner;

    private IEnumerable<(string Dimension, string Key, Fact Fact)> Trained() =>
        from register in Last<RegisterSealed, Guid>(one => one.SessionId, one => one.Version).Values
        from attendance in register.Attendances
        where attendance.Status is "present" or "late"
        select (
            "kind", register.TrackCode == "parcours-digital" ? "registeredCertification" : "otherTraining",
            new Fact(Who(attendance.LearnerId), register.CohortId, register.HeldOn, true, ("attended_minutes", register.Minutes)));
}
