using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.ExamSessions;

/// <summary>
/// Whoever registers a candidate or changes a session's status takes its lock alone (FindLocked); whoever writes results or judges
/// an attempt shares it (FindShared), so that nothing is written into a session that is being finalised or published.
/// </summary>
public interface IExamSessions
{
    Task<ExamSession?> Find(ExamSessionId id, CancellationToken ct);

    Task<ExamSession?> FindShared(ExamSessionId id, CancellationToken ct);

    Task<ExamSession?> FindLocked(ExamSessionId id, CancellationToken ct);

    Task Add(ExamSession session, CancellationToken ct);
}

public interface ITesters
{
    Task<Tester?> Find(TesterId id, CancellationToken ct);

    Task<Tester?> FindOf(PersonId person, CancellationToken ct);

    /// <summary>Those of these that are known.</summary>
    Task<IReadOnlyList<Tester>> FindAll(IReadOnlyCollection<TesterId> ids, CancellationToken ct);

    Task Add(Tester tester, CancellationToken ct);
}
