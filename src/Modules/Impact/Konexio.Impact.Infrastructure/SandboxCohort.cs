using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Application.Listening;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Facts;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Infrastructure;

/// <summary>
/// A made-up cohort of the sandbox, which is over. It is in Impact as if the other modules had told of it, so that facts that are rebuilt
/// have it, too; the other modules do not know it.
/// </summary>
internal sealed record SandboxCohort(Guid Id, string Name, DateOnly EndedOn, IReadOnlyList<SurveyedLearner> Learners)
{
    private const string Track = "parcours-code";
    private const string Stage = "digistart";
    private const int Weeks = 5;
    private static readonly Guid Site = new("01920000-0000-7000-8000-000000000021");

    /// <summary>Of the one whose learners are asked today.</summary>
    public static Guid LatestId { get; } = new("01920000-0000-7000-8000-000000000085");

    public DateOnly BegunOn => EndedOn.AddDays(1 - (Weeks * 7));

    /// <summary>Two that are so long past that nobody can answer any more.</summary>
    public static IReadOnlyList<SandboxCohort> Past(DateOnly today) =>
    [
        Of(new("01920000-0000-7000-8000-000000000083"), "DigiStart, promotion fictive A", today.AddMonths(-9), learners: 12),
        Of(new("01920000-0000-7000-8000-000000000084"), "DigiStart, promotion fictive B", today.AddMonths(-9), learners: 12),
    ];

    public static SandboxCohort Latest(DateOnly today) => Of(LatestId, "DigiStart, promotion fictive C", today.AddMonths(-6), learners: 2);

    public DateOnly DueOn(SurveyWave wave) => SurveyCalendar.DueOn(wave, BegunOn, EndedOn)!.Value;

    public DateTimeOffset NoonOf(SurveyWave wave) => Noon(DueOn(wave));

    /// <summary>Lets Impact hear of it.</summary>
    public async Task Tell(IServiceProvider services, CancellationToken ct)
    {
        var (moves, consents) = (services.GetRequiredService<WhenSurveyedLearnerMoves>(), services.GetRequiredService<WhenSurveyConsentChanges>());
        List<(Guid, IIntegrationEvent)> told =
        [
            (Message(BegunOn.AddDays(-30)), new CohortPublished(Id, Name, Track, Stage, "1", Site, "Konexio Paris 18e", 48.8925, 2.3444, BegunOn, EndedOn, Capacity: 15)),
            (Message(BegunOn), new CohortStarted(Id, BegunOn)),
            (Message(EndedOn), new CohortCompleted(Id, EndedOn)),
        ];
        foreach (var learner in Learners)
        {
            var person = learner.PersonId.Value;
            var enrolled = new LearnerEnrolled(learner.EnrolmentId, learner.LearnerId, person, Id, Track, Stage, Site, BegunOn.AddDays(-14), DistanceKm: null);
            var consented = new ConsentGiven(person, "beSurveyed", Until: null);
            var activated = new EnrolmentActivated(learner.EnrolmentId, learner.LearnerId, Id, BegunOn);
            var completed = new EnrolmentCompleted(learner.EnrolmentId, learner.LearnerId, Id, EndedOn);
            await moves.Hear(enrolled, ct);
            await consents.Hear(consented, ct);
            await moves.Hear(activated, ct);
            await moves.Hear(completed, ct);
            told.Add((Message(BegunOn.AddDays(-21)), new LearnerAdmitted(learner.LearnerId, person, ReferralId: null)));
            told.Add((Message(enrolled.EnrolledOn), enrolled));
            told.Add((Message(enrolled.EnrolledOn), consented));
            told.Add((Message(BegunOn), activated));
            told.Add((Message(EndedOn), completed));
        }

        await services.GetRequiredService<Projector>().Hear(told, ct);
    }

    private static SandboxCohort Of(Guid id, string name, DateOnly endedOn, int learners) => new(id, name, endedOn,
        [.. Enumerable.Range(0, learners).Select(_ => new SurveyedLearner(Message(endedOn), new PersonId(Message(endedOn)), Message(endedOn), id))]);

    private static Guid Message(DateOnly day) => Guid.CreateVersion7(Noon(day));

    private static DateTimeOffset Noon(DateOnly day) => SchoolDay.At(day, new TimeOnly(12, 0))!.Value;
}

/// <summary>What the made-up learners answered, or did not.</summary>
internal static class SandboxAnswers
{
    /// <summary>Five said nothing at the end, six half a year later: fewer would be hidden in public.</summary>
    public static IReadOnlyDictionary<string, string>? Of(SurveyWave wave, int place) => wave switch
    {
        SurveyWave.Entry => Answers(place < 16 ? "monthly" : "never", integrated: null, place < 20 ? "seeking" : "other"),
        SurveyWave.Exit when place < 19 => Answers(place < 10 ? SurveySeed.Daily : "weekly", place switch { < 8 => "5", < 14 => "4", _ => "3" }, place < 6 ? "training" : "seeking"),
        SurveyWave.Months6 when place >= 6 => Answers(place < 19 ? SurveySeed.Daily : "weekly", place < 15 ? "5" : "4", place < 12 ? "employment" : "training"),
        _ => null,
    };

    private static Dictionary<string, string> Answers(string skillsUse, string? integrated, string situation)
    {
        var answers = new Dictionary<string, string> { [SurveySeed.SkillsUse] = skillsUse, [SurveySeed.Situation] = situation };
        if (integrated is not null) answers[SurveySeed.FeelsMoreIntegrated] = integrated;
        return answers;
    }
}
