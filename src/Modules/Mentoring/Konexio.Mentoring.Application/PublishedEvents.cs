using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.SoftSkills;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application;

/// <summary>What others may hear of Mentoring; every other event stays private.</summary>
public sealed class PublishedEvents : IPublishEvents
{
    public IIntegrationEvent? Publish(IDomainEvent domainEvent) => domainEvent switch
    {
        MentorshipProposed { Of: var of } e => new Contracts.MentorshipProposed(
            of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value, e.MatchingRun?.Value, e.Continues?.Value),
        MentorshipAccepted { Of: var of } => new Contracts.MentorshipAccepted(
            of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value),
        MentorshipDeclined { Of: var of } e => new Contracts.MentorshipDeclined(
            of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value, Code(e.By), Code(e.Reason)),
        MentorshipInvalidated { Of: var of } => new Contracts.MentorshipInvalidated(
            of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value),
        MentorshipStarted { Of: var of } e => new Contracts.MentorshipStarted(
            of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value, e.On),
        MentorshipCompleted { Of: var of } e => new Contracts.MentorshipCompleted(
            of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value, e.On),
        MentorshipCancelled { Of: var of } e => new Contracts.MentorshipCancelled(
            of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value, Code(e.By), Code(e.Reason), e.On),
        NudgeDue { Of: var of } e => new Contracts.NudgeDue(
            of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value, e.Days),
        MentoringSessionConfirmed { Of: var of, Facts: var facts } e => new Contracts.MentoringSessionConfirmed(
            e.SessionId.Value, of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value, Code(facts.Kind), facts.HeldOn, facts.Minutes),
        MentoringSessionCorrected { Of: var of, Facts: var facts } e => new Contracts.MentoringSessionCorrected(
            e.SessionId.Value, of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value, Code(facts.Kind), facts.HeldOn, facts.Minutes),
        MentoringSessionVoided { Of: var of } e => new Contracts.MentoringSessionVoided(
            e.SessionId.Value, of.Id.Value, of.MenteeId.Value, of.LearnerId.Value, of.MentorId.Value, of.CompanyId.Value),
        SoftSkillsMeasured e => new Contracts.SoftSkillsMeasured(
            e.MentorshipId.Value, e.LearnerId.Value, Code(e.Side), e.GridVersion,
            [.. e.Changes.Select(change => new Contracts.MeasuredSkill(change.Code, change.Start, change.End))]),
        WorkshopHeld e => new Contracts.WorkshopHeld(
            e.WorkshopId.Value, e.On, e.Minutes, [.. e.Mentors.Select(mentor => new Contracts.WorkshopCoach(mentor.MentorId.Value, mentor.CompanyId.Value))],
            [.. e.Learners.Select(learner => learner.Value)]),
        _ => null,
    };

    private static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
