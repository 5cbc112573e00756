using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Attempts;

/// <summary>Gathers all by which a registration is judged.</summary>
internal sealed class Registrations(
    IAttempts attempts, IReadiness readiness, ITrainingHistories histories, ITesters testers, ICatalogue catalogue, ILearnerAccommodations known)
{
    public async Task<Registration> Judge(ExamSession session, SkillsCard card, string moduleCode, CancellationToken ct) => new()
    {
        Card = card,
        ModuleCode = moduleCode,
        Readiness = await readiness.Find(card.Id, ct) ?? CandidateReadiness.Of(card),
        History = await HistoryOf(card.Candidate, ct),
        Settings = (await catalogue.History(ct)).Current.Content.Settings,
        Testers = await testers.FindAll(session.Testers, ct),
        OfSession = await attempts.Of(session.Id, ct),
        OfCandidate = await attempts.Of(card.Id, ct),
    };

    public async Task<TrainingHistory?> HistoryOf(Candidate candidate, CancellationToken ct) =>
        candidate.LearnerId is { } learner ? await histories.Find(learner, ct) : null;

    /// <summary>What the command says counts; of what it leaves open, what Enrolment was told.</summary>
    public async Task<Result<Accommodations>> AccommodationsOf(RegisterCandidate command, Candidate candidate, CancellationToken ct)
    {
        Result<ExtraTime>? extra = command switch
        {
            { ExtraMinutes: { } minutes } => ExtraTime.OfMinutes(minutes),
            { ExtraPercent: { } percent } => percent == 0 ? null : ExtraTime.OfPercent(percent),
            _ => null,
        };
        if (extra is { Succeeded: false }) return Result<Accommodations>.Refused(extra.Errors);

        var saysTime = command.ExtraMinutes is not null || command.ExtraPercent is not null;
        if (candidate.LearnerId is not { } learner || (saysTime && command.AccessibleRoom is not null))
            return new Accommodations(extra?.Value, command.AccessibleRoom ?? false);

        var needs = await known.Of(learner.Value, nameof(RegisterCandidate), ct);
        return new Accommodations(
            saysTime ? extra?.Value : needs.ExtraTime ? ExtraTime.Usual : null, command.AccessibleRoom ?? needs.AccessibleRoom);
    }

    public Task Add(Attempt attempt, CancellationToken ct) => attempts.Add(attempt, ct);
}
