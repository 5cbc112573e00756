using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Listening;

/// <summary>Who is where in their training and who consents to be surveyed, as Enrolment told it.</summary>
internal interface ISurveyedLearners
{
    void Enrolled(Guid enrolment, Guid learner, PersonId person, Guid cohort);

    void Begun(Guid enrolment, DateOnly on);

    void Ended(Guid enrolment, DateOnly on);

    void Consented(PersonId person, DateTimeOffset? until);

    void Revoked(PersonId person);
}
