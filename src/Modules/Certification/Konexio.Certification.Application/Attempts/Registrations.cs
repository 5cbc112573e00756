using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Application.Attempts;

/// <summary>Gathers all by which a registration is judged.</summary>
internal sealed class Registrations(IAttempts attempts, IReadiness readiness, ITrainingHistories histories, ITesters testers, ICatalogue catalogue)
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

    public Task Add(Attempt attempt, CancellationToken ct) => attempts.Add(attempt, ct);
}
