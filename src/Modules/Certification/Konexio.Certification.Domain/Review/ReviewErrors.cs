using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Review;

public static class ReviewErrors
{
    public static Error CommentRequired => Error.Invalid("review.comment-required", "/commentForOrganisation");

    public static Error NotInReview => Error.Conflict("review.not-in-review");

    public static Error ScoreUnchanged => Error.Conflict("review.score-unchanged");
}
