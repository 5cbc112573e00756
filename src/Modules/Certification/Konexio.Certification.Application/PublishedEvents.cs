using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application;

/// <summary>What others may hear of Certification; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => domainEvent switch
    {
        CataloguePublished e => new Contracts.CataloguePublished(e.VersionId.Value, e.Number),
        CandidateRegistered { Attempt: var of } => new Contracts.CandidateRegistered(
            of.AttemptId.Value, of.SkillsCardId.Value, of.Candidate.PersonId.Value, of.Candidate.LearnerId?.Value, of.ExamSessionId.Value, of.Module.Code, of.Day),
        ModulePassed { Attempt: var of } => new Contracts.ModulePassed(
            of.AttemptId.Value, of.SkillsCardId.Value, of.Candidate.PersonId.Value, of.Candidate.LearnerId?.Value, of.ExamSessionId.Value,
            of.Module.Code, of.Module.SyllabusVersion, of.Day),
        ModuleFailed { Attempt: var of } => new Contracts.ModuleFailed(
            of.AttemptId.Value, of.SkillsCardId.Value, of.Candidate.PersonId.Value, of.Candidate.LearnerId?.Value, of.ExamSessionId.Value,
            of.Module.Code, of.Module.SyllabusVersion, of.Day),
        ModuleResultAnnulled { Attempt: var of } => new Contracts.ModuleResultAnnulled(
            of.AttemptId.Value, of.SkillsCardId.Value, of.Candidate.PersonId.Value, of.Candidate.LearnerId?.Value, of.ExamSessionId.Value, of.Module.Code),
        CertificateIssued e => new Contracts.CertificateIssued(
            e.CertificateId.Value, e.SkillsCardId.Value, e.Holder.PersonId.Value, e.Holder.LearnerId?.Value, e.AwardCode, e.ModuleCodes, e.Replaces?.Value, e.On),
        CertificateRevoked e => new Contracts.CertificateRevoked(
            e.CertificateId.Value, e.SkillsCardId.Value, e.Holder.PersonId.Value, e.Holder.LearnerId?.Value, e.AwardCode,
            e.Reason is { } reason ? JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()) : "superseded", e.On),
        _ => null,
    };
}
