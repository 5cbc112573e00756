using FsCheck.Xunit;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Certificates;

/// <summary>
/// Whatever a candidate sits, the jury decides, somebody corrects or revokes, and the rules become: nobody holds a certificate that
/// they have not earned, and nobody lacks one that they have. The model knows nothing of the domain's passports and awards.
/// </summary>
public sealed class SettlementModelTests
{
    public enum Kind
    {
        Sit,
        Publish,
        Annul,
        Reject,
        Unreject,
        Correct,
        NewRules,
        Revoke,
        Reissue,
        Request,
    }

    public sealed record Step(Kind Kind, byte Which, byte Bits);

    private static readonly string[] Four = [.. Codes.Take(4)];

    [Property(MaxTest = 500, EndSize = 60)]
    public void Certificates_are_exactly_those_that_are_earned(Step[] steps, byte firstRules)
    {
        var rules = new Rules(firstRules);
        var world = new World(new AHolder(rules.Content), rules);
        foreach (var step in steps)
        {
            var held = world.Holder.Valid.ToList();

            world.Take(step);
            var issued = world.Holder.Settle(world.Now);

            if (step.Kind == Kind.NewRules) held.ShouldAllBe(certificate => certificate.Status == CertificateStatus.Valid);
            world.ShouldHold($"after {step}");
            issued.ShouldAllBe(certificate => certificate.Status == CertificateStatus.Valid);
            world.Holder.Settle(world.Now).ShouldBeEmpty();
        }
    }

    /// <summary>Rules as the model reads them: how many modules of the four, which of them first, of which syllabus.</summary>
    private sealed record Rules(byte Bits)
    {
        private int AnyCount => 1 + (Bits % 4);

        private string Core => Four[(Bits >> 2) % 4];

        private int CoreCount => 1 + ((Bits >> 4) % 3);

        private bool IsCoreRetired => Bits % 7 == 0;

        private string Syllabus => Bits % 5 == 0 ? "2.0" : "1.0";

        public CatalogueContent Content => new(
            [.. Four.Select(code => new CertificationModule(code, new Wording(code, code), Syllabus))],
            [
                new("any", new("any", "any"), [], [], AnyCount),
                new("free", new("free", "free"), [], [], 1, OnRequest: true),
                .. IsCoreRetired ? Array.Empty<Award>() : [new("core", new("core", "core"), [Core], [.. Four.Where(code => code != Core)], CoreCount)],
            ],
            Seed.Catalogue.Settings with { Stages = [] });

        public bool Suffice(string award, HashSet<string> passed) => award switch
        {
            "any" => passed.Count >= AnyCount,
            "free" => passed.Count >= 1,
            "core" => !IsCoreRetired && passed.Contains(Core) && passed.Count >= CoreCount,
            _ => throw new ArgumentOutOfRangeException(nameof(award)),
        };
    }

    private sealed class World(AHolder holder, Rules first)
    {
        private readonly List<(Rules Rules, DateTimeOffset From)> _rules = [(first, DateTimeOffset.MinValue)];
        private readonly Dictionary<Attempt, Truth> _truths = [];
        private readonly HashSet<string> _barred = [];
        private bool _asked;

        public AHolder Holder { get; } = holder;

        public DateTimeOffset Now { get; private set; } = Start;

        public void Take(Step step)
        {
            Now = Now.AddDays(5);
            switch (step.Kind)
            {
                case Kind.Sit:
                    Sit(step);
                    break;
                case Kind.Publish:
                    Publish(step.Which);
                    break;
                case Kind.NewRules:
                    _rules.Add((new Rules(step.Bits), Now));
                    Holder.NewRules(_rules[^1].Rules.Content, Now);
                    break;
                case Kind.Revoke when Pick([.. Holder.Valid], step.Which) is { } certificate:
                    certificate.Revoke(RevocationReason.IssuedInError, Now).Succeeded.ShouldBeTrue();
                    _barred.Add(certificate.AwardCode);
                    break;
                case Kind.Reissue when Pick(Holder.Certificates, step.Which) is { } certificate:
                    if (Holder.Reissue(certificate, Now).Count == 0) _barred.Remove(certificate.AwardCode);
                    break;
                case Kind.Request:
                    _asked |= Holder.Request("free", Now).Count == 0;
                    break;
                case Kind.Annul or Kind.Reject or Kind.Unreject or Kind.Correct when Pick(Holder.Sat, step.Which) is (not null, not null) sat:
                    Judge(step, sat.Exam, sat.Attempt);
                    break;
            }
        }

        public void ShouldHold(string when)
        {
            foreach (var award in new[] { "any", "core", "free" })
            {
                var isDue = _rules.Exists(version => version.Rules.Suffice(award, Passed(version.Rules)))
                    && !_barred.Contains(award) && (award != "free" || _asked);
                Holder.Valid.Count(certificate => certificate.AwardCode == award).ShouldBe(isDue ? 1 : 0, $"{award} {when}");
            }

            foreach (var certificate in Holder.Valid)
            {
                var rules = _rules[certificate.CatalogueVersion - 1].Rules;
                var named = certificate.Modules.Select(module => module.Code).ToHashSet();
                named.Count.ShouldBe(certificate.Modules.Count);
                rules.Suffice(certificate.AwardCode, named).ShouldBeTrue();
                var passes = Passes(rules).Select(pass => (pass.Module.Code, pass.Module.SyllabusVersion)).ToList();
                certificate.Modules.ShouldAllBe(module => passes.Contains(ValueTuple.Create(module.Code, module.SyllabusVersion)));
            }

            var byId = Holder.Certificates.ToDictionary(certificate => certificate.Id);
            Holder.Certificates.ShouldAllBe(certificate => certificate.ReplacedBy == null || byId[certificate.ReplacedBy.Value].Replaces == certificate.Id);
        }

        private void Sit(Step step)
        {
            var modules = Four.Where((_, index) => (step.Bits & (1 << index)) != 0);
            var before = Holder.Sat.Count;
            var exam = Holder.Sit(Now, modules.Select((code, index) => (code, (step.Bits >> 4 & (1 << index)) == 0 ? 80m : 40m)));
            foreach (var (_, attempt) in Holder.Sat.Skip(before)) _truths[attempt] = new Truth(attempt.Score!.Value.Percent >= 75);
            if (step.Which % 4 != 0) Publish(exam);
        }

        private void Publish(byte which)
        {
            if (Pick(Holder.Sat, which) is (not null, not null) sat) Publish(sat.Exam);
        }

        private void Publish(AnExam exam)
        {
            var once = exam.Session.PublishedAt is null;
            exam.Session.Publish(exam.Attempts, Now).Succeeded.ShouldBe(once);
            foreach (var attempt in exam.Attempts) _truths[attempt] = _truths[attempt] with { IsPublished = true };
        }

        private void Judge(Step step, AnExam exam, Attempt attempt)
        {
            var truth = _truths[attempt];
            var percent = step.Bits % 2 == 0 ? 90m : 30m;
            var (result, after) = step.Kind switch
            {
                Kind.Annul => (attempt.Annul(Jury, exam.Session), truth with { IsAnnulled = true }),
                Kind.Reject => (attempt.Reject(Jury, exam.Session), truth with { IsRejected = true }),
                Kind.Unreject => (attempt.Unreject(Jury, exam.Session), truth with { IsRejected = false }),
                _ => (attempt.CorrectScore(Score(percent), Jury, exam.Session), truth with { HasPassed = percent >= 75 }),
            };
            if (result.Succeeded) _truths[attempt] = after;
        }

        private HashSet<string> Passed(Rules rules) => [.. Passes(rules).Select(attempt => attempt.Module.Code)];

        private IEnumerable<Attempt> Passes(Rules rules)
        {
            var next = _rules.FindIndex(version => ReferenceEquals(version.Rules, rules)) + 1;
            return _truths.Where(pair => pair.Value.Counts && (next == _rules.Count || pair.Key.SatAt < _rules[next].From)).Select(pair => pair.Key);
        }

        private static T? Pick<T>(IReadOnlyList<T> all, byte which) => all.Count == 0 ? default : all[which % all.Count];
    }

    private sealed record Truth(bool HasPassed, bool IsPublished = false, bool IsRejected = false, bool IsAnnulled = false)
    {
        public bool Counts => HasPassed && IsPublished && !IsRejected && !IsAnnulled;
    }
}
