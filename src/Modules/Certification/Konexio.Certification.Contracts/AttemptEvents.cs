using Konexio.SharedKernel;

namespace Konexio.Certification.Contracts;

/// <summary>A candidate was registered for one module of an exam session.</summary>
/// <param name="AttemptId">The candidate's try at the module.</param>
/// <param name="SkillsCardId">The candidate's record of module results, under which all events of a candidate are heard in order.</param>
/// <param name="PersonId">The candidate.</param>
/// <param name="LearnerId">The learner, where the candidate is one of the school's own; null for an external candidate.</param>
/// <param name="ExamSessionId">The exam session.</param>
/// <param name="ModuleCode">The module's code in the catalogue.</param>
/// <param name="ExamOn">The day of the exam in Paris.</param>
[EventName("certification.candidate-registered.v1")]
public sealed record CandidateRegistered(
    Guid AttemptId,
    Guid SkillsCardId,
    Guid PersonId,
    Guid? LearnerId,
    Guid ExamSessionId,
    string ModuleCode,
    DateOnly ExamOn) : IIntegrationEvent
{
    public Guid AggregateId => SkillsCardId;
}

/// <summary>A published attempt passed its module. It replaces what was told of this attempt before.</summary>
/// <param name="AttemptId">The candidate's try at the module.</param>
/// <param name="SkillsCardId">The candidate's record of module results, under which all events of a candidate are heard in order.</param>
/// <param name="PersonId">The candidate.</param>
/// <param name="LearnerId">The learner, where the candidate is one of the school's own; null for an external candidate.</param>
/// <param name="ExamSessionId">The exam session.</param>
/// <param name="ModuleCode">The module's code in the catalogue.</param>
/// <param name="SyllabusVersion">The version of the module's syllabus that was tested.</param>
/// <param name="ExamOn">The day of the exam in Paris.</param>
[EventName("certification.module-passed.v1")]
public sealed record ModulePassed(
    Guid AttemptId,
    Guid SkillsCardId,
    Guid PersonId,
    Guid? LearnerId,
    Guid ExamSessionId,
    string ModuleCode,
    string SyllabusVersion,
    DateOnly ExamOn) : IIntegrationEvent
{
    public Guid AggregateId => SkillsCardId;
}

/// <summary>A published attempt did not pass its module, or was rejected afterwards. It replaces what was told of this attempt before.</summary>
/// <param name="AttemptId">The candidate's try at the module.</param>
/// <param name="SkillsCardId">The candidate's record of module results, under which all events of a candidate are heard in order.</param>
/// <param name="PersonId">The candidate.</param>
/// <param name="LearnerId">The learner, where the candidate is one of the school's own; null for an external candidate.</param>
/// <param name="ExamSessionId">The exam session.</param>
/// <param name="ModuleCode">The module's code in the catalogue.</param>
/// <param name="SyllabusVersion">The version of the module's syllabus that was tested.</param>
/// <param name="ExamOn">The day of the exam in Paris.</param>
[EventName("certification.module-failed.v1")]
public sealed record ModuleFailed(
    Guid AttemptId,
    Guid SkillsCardId,
    Guid PersonId,
    Guid? LearnerId,
    Guid ExamSessionId,
    string ModuleCode,
    string SyllabusVersion,
    DateOnly ExamOn) : IIntegrationEvent
{
    public Guid AggregateId => SkillsCardId;
}

/// <summary>A published attempt was cancelled by the jury: it counts neither as passed nor as failed any more.</summary>
/// <param name="AttemptId">The candidate's try at the module.</param>
/// <param name="SkillsCardId">The candidate's record of module results, under which all events of a candidate are heard in order.</param>
/// <param name="PersonId">The candidate.</param>
/// <param name="LearnerId">The learner, where the candidate is one of the school's own; null for an external candidate.</param>
/// <param name="ExamSessionId">The exam session.</param>
/// <param name="ModuleCode">The module's code in the catalogue.</param>
[EventName("certification.module-result-annulled.v1")]
public sealed record ModuleResultAnnulled(
    Guid AttemptId,
    Guid SkillsCardId,
    Guid PersonId,
    Guid? LearnerId,
    Guid ExamSessionId,
    string ModuleCode) : IIntegrationEvent
{
    public Guid AggregateId => SkillsCardId;
}
